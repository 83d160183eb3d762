import { Injectable } from '@nestjs/common';
import { Community, hashOf, newSecret } from '#identity';
import { Clock } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { AttendingReader } from '../infra/attending-reader.js';
import { InvitationRepository } from '../infra/invitation-repository.js';
import { InvitationPost } from './invitation-post.js';
import type { InvitationsToWrite } from './invite-to-class.js';

/** Mails of one transaction: so many at most are written again where a process ends in the middle. */
const BATCH = 100;

/** Writes the mails that bring people into a class, batch by batch: a roster may have ten thousand names. */
@Injectable()
export class WriteInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly classes: AttendingReader,
    private readonly community: Community,
    private readonly post: InvitationPost,
    private readonly clock: Clock,
  ) {}

  /** All that wait for a class. */
  async run({ offeringId }: InvitationsToWrite): Promise<void> {
    const { communityName } = await this.community.read();
    while (await this.unitOfWork.run((tx) => this.batch(tx, offeringId, communityName)));
  }

  /** Some of them; false where none are left. */
  private async batch(tx: Tx, offeringId: string, community: string): Promise<boolean> {
    const waiting = await this.invitations.unwritten(tx, offeringId, BATCH, this.clock.now());
    if (waiting.length === 0) return false;
    const about = await this.classes.about(tx, offeringId);
    const written: { id: string; hash: Buffer }[] = [];
    for (const invitation of waiting.filter(({ open }) => open)) {
      const token = newSecret();
      await this.post.send(tx, { invitation, about, community, token });
      written.push({ id: invitation.id, hash: hashOf(token) });
    }
    await this.invitations.setTokens(tx, written);
    // Who has joined or withdrawn since they were invited gets no mail.
    await this.invitations.remove(
      tx,
      waiting.filter(({ open }) => !open).map(({ id }) => id),
    );
    return true;
  }
}
