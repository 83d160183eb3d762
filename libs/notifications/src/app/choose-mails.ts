import { Injectable } from '@nestjs/common';
import { MAIL_KINDS, type MailKind, type MailPace, pacesOf, SPACE_MAIL_KINDS } from '#contracts';
import { People } from '#identity';
import { DomainError, wrongField } from '#kernel';
import { type MailPause, MailPauses, memberOf, type Viewer } from '#platform';
import type { MailRhythm } from '../domain/mail-rhythm.js';
import { MailPreferenceStore, type SpacePreferences } from '../infra/mail-preference-store.js';

/** All that somebody chose about mails, and what is the matter with their address. */
export interface MailPreferences extends MailRhythm {
  kinds: { kind: MailKind; pace: MailPace; paces: readonly MailPace[] }[];
  spaces: SpacePreferences[];
  timeZone: string;
  address: string | null;
  pause: MailPause | null;
}

/** How soon a kind is to be mailed. */
export interface MailDecision {
  kind: MailKind;
  /** In this space alone. */
  spaceId?: string;
  /** Null, in a space: as everywhere else. */
  pace: MailPace | null;
}

/** Members say what is mailed to them, and when. */
@Injectable()
export class ChooseMails {
  constructor(
    private readonly preferences: MailPreferenceStore,
    private readonly people: People,
    private readonly pauses: MailPauses,
  ) {}

  async show(viewer: Viewer): Promise<MailPreferences> {
    const member = memberOf(viewer);
    const [paces, spaces, rhythm, person] = await Promise.all([
      this.preferences.of(member.id),
      this.preferences.ofSpaces(member),
      this.preferences.rhythmOf(member.id),
      this.people.find(member.id),
    ]);
    const address = person?.email ?? null;
    return {
      ...rhythm,
      kinds: MAIL_KINDS.map((kind) => ({ kind, pace: paces[kind], paces: pacesOf(kind) })),
      spaces,
      timeZone: person?.timeZone ?? 'UTC',
      address,
      pause: (address && (await this.pauses.of(address))) || null,
    };
  }

  /**
   * @throws DomainError `invalid-input` for a pace that the kind cannot have, or a space for what is in none; `not-found`
   * for a space that the viewer does not see
   */
  async decide(viewer: Viewer, { kind, spaceId, pace }: MailDecision): Promise<MailPreferences> {
    const member = memberOf(viewer);
    if (pace === null ? !spaceId : !pacesOf(kind).includes(pace)) {
      throw wrongField('pace', 'choice', { choices: pacesOf(kind).join(', ') });
    }
    if (spaceId && !(SPACE_MAIL_KINDS as readonly string[]).includes(kind)) {
      throw wrongField('kind', 'choice', { choices: SPACE_MAIL_KINDS.join(', ') });
    }
    if (spaceId && !(await this.preferences.sees(member, spaceId))) throw new DomainError('not-found');
    await this.preferences.set(member.id, kind, spaceId ?? null, pace);
    return this.show(viewer);
  }

  /** @throws DomainError `invalid-input` for quiet hours that end when they begin */
  async setRhythm(viewer: Viewer, rhythm: MailRhythm): Promise<MailPreferences> {
    if (rhythm.quiet?.from === rhythm.quiet?.to && rhythm.quiet) throw wrongField('quietTo', 'time');
    await this.preferences.setRhythm(memberOf(viewer).id, rhythm);
    return this.show(viewer);
  }
}
