import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { Configuration, layOutMail, Mailer, type Tx } from '#platform';
import { linkEnds } from '../domain/invitation.js';
import { invitationText } from '../domain/invitation-text.js';
import type { AttendedClass } from '../infra/attending-reader.js';
import { InvitationRepository, type UnwrittenInvitation } from '../infra/invitation-repository.js';

const KEYS = 'courses.invitation.';

/** Sends one of these mails, as long as its link is good. */
@Injectable()
export class InvitationPost implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly invitations: InvitationRepository,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mailer.askBefore(KEYS, (key) => this.invitations.mayGo(key.slice(KEYS.length), this.clock.now()));
  }

  async send(tx: Tx, { invitation, about, community, token }: Letter): Promise<void> {
    const { email, id, inviter, locale } = invitation;
    const facts = { ...about, community, inviter, until: linkEnds(about.endsAt) };
    const { subject, paragraphs, action, after } = invitationText(locale, facts);
    // Behind the `#`, which browsers keep to themselves, as all secrets of our mails are.
    const url = `${this.configuration.publicUrl}/join-class#${token}`;
    await this.mailer.send(tx, {
      ...{ key: KEYS + id, to: email, locale, subject },
      ...layOutMail({ community, locale, paragraphs, action: { label: action, url }, after }),
    });
  }
}

interface Letter {
  invitation: UnwrittenInvitation;
  about: AttendedClass;
  community: string;
  /** The secret of the link. */
  token: string;
}
