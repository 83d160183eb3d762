import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import type { LinkPurpose } from '../domain/lifetimes.js';
import { MailLinkRepository } from '../infra/mail-link-repository.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { Settings } from '../infra/settings.js';
import { Letters } from './letters.js';
import type { LetterRequest } from './request-letter.js';

/** Answers a request for a letter, where there is something to answer. Runs after the request was answered. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly people: PersonRepository,
    private readonly links: MailLinkRepository,
    private readonly letters: Letters,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, request: LetterRequest): Promise<void> {
    const holder = await this.people.memberByEmail(tx, request.email);
    switch (request.purpose) {
      case 'sign-in':
      case 'reset':
        return holder && this.toMember(tx, request.purpose, holder);
      case 'sign-up':
        // Somebody who has forgotten that they have an account finds their way in.
        return holder ? this.toMember(tx, 'sign-in', holder) : this.toNewcomer(tx, request);
      case 'confirm-email':
        return holder && (holder.id !== request.personId || holder.email === request.email)
          ? undefined
          : this.toPerson(tx, request);
      case 'claim':
        return this.toPerson(tx, request);
      case 'merge':
        // An address without an account has nothing to bring.
        return holder && holder.id !== request.personId && holder.email === request.email
          ? this.toPerson(tx, { ...request, locale: holder.locale })
          : undefined;
    }
  }

  private async toMember(tx: Tx, purpose: LinkPurpose, { id, email, locale }: Member): Promise<void> {
    const link = await this.links.add(tx, purpose, { email, personId: id }, this.clock.now());
    await this.letters.send(tx, { kind: purpose, key: link.id, to: email, locale, token: link.token });
  }

  private async toNewcomer(tx: Tx, request: LetterRequest & { purpose: 'sign-up' }): Promise<void> {
    if ((await this.settings.community(tx)).signUp !== 'open') return;
    const { email, displayName, locale, timeZone } = request;
    const payload = { displayName, locale, timeZone };
    const link = await this.links.add(tx, 'sign-up', { email, payload }, this.clock.now());
    await this.letters.send(tx, { kind: 'sign-up', key: link.id, to: email, locale, token: link.token });
  }

  private async toPerson(tx: Tx, request: Extract<LetterRequest, { personId: string }>): Promise<void> {
    const { purpose, email, personId, locale } = request;
    const link = await this.links.add(tx, purpose, { email, personId, payload: { locale } }, this.clock.now());
    await this.letters.send(tx, { kind: purpose, key: link.id, to: email, locale, token: link.token });
  }
}
