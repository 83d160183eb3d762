import { Injectable } from '@nestjs/common';
import { MAIL_CHOICES, type MailChoice } from '#contracts';
import { DomainError } from '#kernel';
import { Configuration, LinkTokens, memberOf, type Viewer } from '#platform';
import { MailChoiceStore, type MailChoices } from '../infra/mail-choice-store.js';

/** Members say what is mailed to them; a mail carries a token that stops its kind, signed in or not. */
@Injectable()
export class ChooseMails {
  constructor(
    private readonly choices: MailChoiceStore,
    private readonly tokens: LinkTokens,
    private readonly configuration: Configuration,
  ) {}

  show(viewer: Viewer): Promise<MailChoices> {
    return this.choices.of(memberOf(viewer).id);
  }

  /** What is left out stays as it was chosen. */
  async change(viewer: Viewer, changes: Partial<MailChoices>): Promise<MailChoices> {
    const { id } = memberOf(viewer);
    const choices = { ...(await this.choices.of(id)), ...changes };
    await this.choices.set(id, choices);
    return choices;
  }

  /** What stops mails of a kind to a person; it does nothing else, and goes on doing it. */
  tokenOf(personId: string, kind: MailChoice): string {
    return this.tokens.tokenOf(`unsubscribe-${kind}`, personId);
  }

  /** What mail programs stop mails by: one click, without a page in between (RFC 8058). */
  wayOut(token: string): Record<string, string> {
    return {
      'List-Unsubscribe': `<${this.configuration.publicUrl}/api/v1/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  }

  /** What a token would stop, and whether that is stopped already. @throws DomainError `not-found` */
  async behind(token: string): Promise<{ kind: MailChoice; stopped: boolean }> {
    const { personId, kind } = this.read(token);
    const choices = await this.choices.of(personId);
    return { kind, stopped: !choices[kind] };
  }

  /** Stops the mails of the token's kind. @throws DomainError `not-found` */
  async stop(token: string): Promise<MailChoice> {
    const { personId, kind } = this.read(token);
    if (!(await this.choices.stop(personId, kind))) throw new DomainError('not-found');
    return kind;
  }

  private read(token: string): { personId: string; kind: MailChoice } {
    for (const kind of MAIL_CHOICES) {
      const personId = this.tokens.idOf(`unsubscribe-${kind}`, token);
      if (personId) return { personId, kind };
    }
    throw new DomainError('not-found');
  }
}
