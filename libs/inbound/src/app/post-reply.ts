import { Injectable } from '@nestjs/common';
import { type ErrorCode, FORUM_LIMITS, type InboundReason } from '#contracts';
import { Reply } from '#forum';
import { People } from '#identity';
import { DomainError } from '#kernel';
import { derivedId } from '#platform';
import type { ReplyTarget } from '../domain/reply-address.js';
import { InboundStore, type Outcome } from '../infra/inbound-store.js';
import type { ReadMail } from '../infra/parse-mail.js';
import { writtenReply } from '../infra/written-reply.js';
import { AttachFiles, type RefusedFile } from './attach-files.js';
import { ReplyAdmission } from './reply-admission.js';

/** Whom a reply is by, and what became of it. */
export interface PostedReply {
  outcome: Outcome;
  /** Undefined where there is nobody any more. */
  person: { id: string; email: string; locale: string } | undefined;
  refusedFiles: RefusedFile[];
}

/** What the forum says, as the reason that is told. */
const REASONS: Partial<Record<ErrorCode, InboundReason>> = {
  'not-found': 'gone',
  'thread-locked': 'thread-locked',
  'space-archived': 'space-archived',
  silenced: 'silenced',
  suspended: 'suspended',
  forbidden: 'gone',
  'rate-limited': 'too-many',
};

class Refused extends Error {
  constructor(readonly reason: InboundReason) {
    super(reason);
  }
}

/** Makes a post of a mail, as its author would on the page: with the same rights, limits and rules. */
@Injectable()
export class PostReply {
  constructor(
    private readonly people: People,
    private readonly admission: ReplyAdmission,
    private readonly files: AttachFiles,
    private readonly replies: Reply,
    private readonly store: InboundStore,
  ) {}

  /** Run again for the same mail, it makes no second post. @param id of the mail */
  async run(id: string, target: ReplyTarget, mail: ReadMail): Promise<PostedReply> {
    const found = await this.people.find(target.personId);
    const personId = found?.mergedInto ?? target.personId;
    const person = found?.email === undefined ? undefined : { id: personId, email: found.email, locale: found.locale };
    if (!person) return { outcome: { state: 'refused', reason: 'sender' }, person, refusedFiles: [] };
    try {
      return { ...(await this.post(id, target.postId, person, mail)), person };
    } catch (thrown) {
      const reason = reasonOf(thrown);
      if (!reason) throw thrown;
      return { outcome: { state: 'refused', reason }, person, refusedFiles: [] };
    }
  }

  private async post(
    id: string,
    parentId: string,
    person: NonNullable<PostedReply['person']>,
    mail: ReadMail,
  ): Promise<Omit<PostedReply, 'person'>> {
    const clientId = derivedId('inbound', id);
    // An attempt before this one may have ended between the post and the row that says so.
    const before = await this.store.isHeld(clientId);
    if (before !== undefined) return posted(clientId, before, []);
    if (mail.from.length !== 1 || mail.from[0] !== person.email.toLowerCase()) throw new Refused('sender');
    const viewer = await this.admission.viewer(person.id);
    const threadId = await this.store.threadOf(parentId);
    if (!threadId) throw new Refused('gone');
    const reply = writtenReply(mail);
    if (reply.text === '' && reply.after.length === 0) throw new Refused('empty');
    if (reply.text.length > FORUM_LIMITS.body) throw new Refused('too-long');
    await this.admission.count(person.id);
    const { body, refused } = await this.files.run(viewer, reply, mail.files);
    if (body === '') throw new Refused('empty');
    await this.replies.run(viewer, threadId, { clientId, parentId, body });
    return posted(clientId, (await this.store.isHeld(clientId)) ?? false, refused);
  }
}

const posted = (postId: string, held: boolean, refusedFiles: RefusedFile[]) => ({
  outcome: { state: held ? ('held' as const) : ('posted' as const), postId, refusedFiles: refusedFiles.length },
  refusedFiles,
});

function reasonOf(thrown: unknown): InboundReason | undefined {
  if (thrown instanceof Refused) return thrown.reason;
  return thrown instanceof DomainError ? REASONS[thrown.code] : undefined;
}
