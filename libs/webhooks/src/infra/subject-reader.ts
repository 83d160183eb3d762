import { Injectable } from '@nestjs/common';
import type { DeliveredWebhookEvent } from '#contracts';
import { livePost, liveThread, threadSlug } from '#forum';
import type { Instant } from '#kernel';
import { Configuration, Database } from '#platform';

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const iso = (moment: Instant) => new Date(moment).toISOString();

/** What everybody or every member may see; anything else only where it was chosen (`$2`). */
const IN_SCOPE = `(space.audience IN ('public', 'members') OR space.id = ANY ($2::uuid[]))`;

const THREAD = `
  SELECT thread.id, thread.title, thread.kind, space.id AS "spaceId", space.name AS space,
         ${millis('thread.created_at')} AS "createdAt", opening.id AS "openingId",
         CASE WHEN NOT opening.anonymous THEN asker.id END AS "authorId",
         accepted.id AS "acceptedId", CASE WHEN NOT accepted.anonymous THEN answerer.id END AS "answererId"
    FROM thread JOIN space ON space.id = thread.space_id
    JOIN post opening ON opening.thread_id = thread.id AND opening.depth = 0
    LEFT JOIN person asker ON asker.id = opening.author_id AND asker.erased_at IS NULL
    LEFT JOIN post accepted ON accepted.id = thread.accepted_post_id AND ${livePost('accepted')}
    LEFT JOIN person answerer ON answerer.id = accepted.author_id AND answerer.erased_at IS NULL
   WHERE thread.id = $1 AND ${IN_SCOPE} AND ${liveThread('thread')} AND ${livePost('opening')}`;

interface ThreadRow {
  id: string;
  title: string;
  kind: string;
  spaceId: string;
  space: string;
  createdAt: Instant;
  openingId: string;
  authorId: string | null;
  acceptedId: string | null;
  answererId: string | null;
}

const MEETUP = `
  SELECT id, title, ${millis('starts_at')} AS "startsAt", ${millis('ends_at')} AS "endsAt"
    FROM meetup WHERE id = $1 AND cancelled_at IS NULL`;

const RECORD = `
  SELECT id, person_id AS "personId", ${millis('issued_at')} AS "issuedAt"
    FROM credential WHERE id = $1 AND revoked_at IS NULL`;

/** What a webhook tells, read when it is told. People are ids: who is told their names asks for them. */
@Injectable()
export class SubjectReader {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** The data of the message; undefined where there is nothing, or no longer, that a webhook of that scope may tell. */
  async read(event: DeliveredWebhookEvent, subjectId: string | null, spaceIds: string[]): Promise<object | undefined> {
    if (event === 'test') return { message: 'This is a test.' };
    if (!subjectId) return undefined;
    if (event === 'meetup.closed') return this.meetup(subjectId);
    if (event === 'record.issued') return this.record(subjectId);
    return this.thread(event, subjectId, spaceIds);
  }

  private async thread(event: 'thread.created' | 'answer.accepted', id: string, spaceIds: string[]) {
    const [row] = await this.database.query<ThreadRow>(THREAD, [id, spaceIds]);
    if (!row || (event === 'answer.accepted' && !row.acceptedId)) return undefined;
    const { publicUrl } = this.configuration;
    const thread = {
      id: row.id,
      title: row.title,
      kind: row.kind,
      url: `${publicUrl}/threads/${row.id}/${threadSlug(row.title)}`,
      space: { id: row.spaceId, name: row.space },
      authorId: row.authorId,
      createdAt: iso(row.createdAt),
    };
    if (event === 'thread.created') return { thread };
    const { acceptedId, answererId } = row;
    return { thread, answer: { id: acceptedId, url: `${publicUrl}/posts/${acceptedId}`, authorId: answererId } };
  }

  private async meetup(id: string) {
    const [row] = await this.database.query<{ id: string; title: string; startsAt: Instant; endsAt: Instant }>(MEETUP, [
      id,
    ]);
    if (!row) return undefined;
    const { title, startsAt, endsAt } = row;
    const url = `${this.configuration.publicUrl}/meetups/${id}`;
    return { meetup: { id, title, startsAt: iso(startsAt), endsAt: iso(endsAt), url } };
  }

  private async record(id: string) {
    const [row] = await this.database.query<{ personId: string; issuedAt: Instant }>(RECORD, [id]);
    return row && { record: { id, personId: row.personId, issuedAt: iso(row.issuedAt) } };
  }
}
