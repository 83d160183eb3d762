import { Injectable } from '@nestjs/common';
import { MAILED_KINDS, type MailedKind } from '#contracts';
import { DomainError } from '#kernel';
import { LinkTokens, memberOf, type Viewer } from '#platform';
import { MailChoiceStore, type MailChoices } from '../infra/mail-choice-store.js';

/** Members say what is mailed to them; a mail carries a token that stops its kind, signed in or not. */
@Injectable()
export class ChooseMails {
  constructor(
    private readonly choices: MailChoiceStore,
    private readonly tokens: LinkTokens,
  ) {}

  show(viewer: Viewer): Promise<MailChoices> {
    return this.choices.of(memberOf(viewer).id);
  }

  async change(viewer: Viewer, choices: MailChoices): Promise<MailChoices> {
    await this.choices.set(memberOf(viewer).id, choices);
    return choices;
  }

  /** What stops mails of a kind to a person; it does nothing else, and goes on doing it. */
  tokenOf(personId: string, kind: MailedKind): string {
    return this.tokens.tokenOf(`unsubscribe-${kind}`, personId);
  }

  /** What a token would stop, and whether that is stopped already. @throws DomainError `not-found` */
  async behind(token: string): Promise<{ kind: MailedKind; stopped: boolean }> {
    const { personId, kind } = this.read(token);
    const choices = await this.choices.of(personId);
    return { kind, stopped: !choices[kind] };
  }

  /** Stops the mails of the token's kind. @throws DomainError `not-found` */
  async stop(token: string): Promise<MailedKind> {
    const { personId, kind } = this.read(token);
    if (!(await this.choices.stop(personId, kind))) throw new DomainError('not-found');
    return kind;
  }

  private read(token: string): { personId: string; kind: MailedKind } {
    for (const kind of MAILED_KINDS) {
      const personId = this.tokens.idOf(`unsubscribe-${kind}`, token);
      if (personId) return { personId, kind };
    }
    throw new DomainError('not-found');
  }
}
