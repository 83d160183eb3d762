/** People with access tokens, and a meetup whose session is in voting: what a room needs before it can be measured. */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Role, Scope, SessionSettings } from '#contracts';
import { type Answer, Participant, type Target } from './participant.ts';

const newId = () => crypto.randomUUID();

export interface Members {
  ids: string[];
  tokens: string[];
}

export interface MemberOptions {
  roles?: Role[];
  scopes?: Scope[];
}

/** Makes `count` members of some time, who may join sessions unless said otherwise; gives their access tokens. */
export async function seedMembers(
  databaseUrl: string,
  count: number,
  { roles = ['member'], scopes = ['sessions:join'] }: MemberOptions = {},
): Promise<Members> {
  const people = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    token: `acp_${randomBytes(32).toString('base64url')}`,
    name: `Participant ${index + 1}`,
  }));
  await withDatabase(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO person (id, kind, display_name, email, roles, created_at)
       SELECT id, 'member', name, id || '@example.org', $3, now() - interval '1 year'
         FROM unnest($1::uuid[], $2::text[]) AS p (id, name)`,
      [people.map(({ id }) => id), people.map(({ name }) => name), roles],
    );
    await client.query(
      `INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at, last_used_at)
       SELECT gen_random_uuid(), hash, 'acp_', id, 'bench', $3, now(), now() + interval '1 day', now()
         FROM unnest($1::uuid[], $2::bytea[]) AS t (id, hash)`,
      [people.map(({ id }) => id), people.map(({ token }) => createHash('sha256').update(token).digest()), scopes],
    );
  });
  return { ids: people.map(({ id }) => id), tokens: people.map(({ token }) => token) };
}

/** Makes a meetup whose session is in voting, run by the first of the members over the protocol itself. */
export async function seedVoting(
  databaseUrl: string,
  port: number,
  members: Members,
  votesHidden: boolean,
): Promise<Target> {
  const target: Target = { port, sessionId: newId(), topicId: newId(), tokens: members.tokens };
  const settings = { votesPerPerson: 20, severalVotesPerTopic: true, votesHidden };
  await seedMeetup(databaseUrl, target.sessionId, members.ids[0]!, settings);
  const host = await joined(target);
  await must(host.give('start-session', {}));
  await must(host.give('add-topic', { topicId: target.topicId, title: 'What slows a board down?' }));
  // Starting the session was its first step.
  await must(host.give('open-voting', { expected: 1 }));
  host.close();
  return target;
}

/** A meetup of this hour. Its session has the same id. */
export async function seedMeetup(
  databaseUrl: string,
  id: string,
  hostId: string,
  settings: Partial<SessionSettings>,
): Promise<void> {
  await withDatabase(databaseUrl, (client) =>
    client.query(
      `INSERT INTO meetup (id, title, description, zone, duration_minutes, host_id, cohost_ids, settings, created_by,
                           created_at, starts_at, ends_at, sequence, own_fields, rescheduled_at, updated_at)
       VALUES ($1, 'Bench', '', 'UTC', 60, $2, '{}', $3, $2, now(), now(), now() + interval '1 hour', 0, '{}', now(), now())`,
      [id, hostId, settings],
    ),
  );
}

function joined(target: Target): Promise<Participant> {
  return new Promise((resolve, reject) => {
    const participant = new Participant(
      target,
      target.tokens[0],
      () => undefined,
      (error) => (error ? reject(error) : resolve(participant)),
    );
  });
}

async function must(answer: Promise<Answer>): Promise<void> {
  const { ok, text } = await answer;
  if (!ok) throw new Error(`The session could not be prepared: ${text}`);
}

export async function withDatabase<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
