import type { ManualClock } from '#kernel';
import type { ForumRows, RowPost, RowThread } from './forum-rows.js';
import { type SignalsApp, signalsApp } from './forum-signals.js';
import { settled } from './identity-app.js';
import type { LivePerson } from './live/people.js';
import { bodyOf } from './meetups.js';

/** The program with people who moderate, and a thread to moderate. */
export interface ModerationApp extends SignalsApp {
  rows: ForumRows;
  admin: LivePerson;
  moderator: LivePerson;
  colleague: LivePerson;
  author: LivePerson;
  reader: LivePerson;
  /** A space for all members. */
  open: string;
  /** A cohort with `author`, `reader` and a moderator of its own. */
  cohort: string;
  cohortModerator: LivePerson;
  aThread: (spaceId?: string) => Promise<RowThread & { answer: RowPost }>;
  /** Flags a post and gives the case's id. */
  aCase: (post: RowPost, who?: LivePerson) => Promise<string>;
  /** Takes an action and gives its id. */
  act: (who: LivePerson, body: object) => Promise<string>;
  /** `done`, or the code of the refusal. */
  codeOf: (request: PromiseLike<{ status: number; body: unknown }>) => Promise<string>;
  /** Waits until everything that was told has been heard. */
  heard: () => Promise<void>;
}

/** Starts it; close it in `afterAll`. */
export async function moderationApp(clock: ManualClock): Promise<ModerationApp> {
  const house = await signalsApp(clock);
  const { world, rows } = house;
  const admin = await world.aMember('admin');
  const moderator = await world.aMember('moderator');
  const colleague = await world.aMember('moderator');
  const [author, reader, cohortModerator] = (await world.members(3)) as [LivePerson, LivePerson, LivePerson];
  const open = await rows.space('members');
  const cohort = await rows.space('cohort', author, reader, cohortModerator);
  await rows.sql(`UPDATE space_member SET role = 'moderator' WHERE person_id = $1`, [cohortModerator.id]);
  const codeOf: ModerationApp['codeOf'] = async (request) => {
    const response = await request;
    return response.status < 300 ? 'done' : bodyOf<{ code: string }>(response).code;
  };
  return {
    ...{ ...house, rows, admin, moderator, colleague, author, reader, open, cohort, cohortModerator, codeOf },
    async aThread(spaceId = open) {
      const thread = await rows.question(spaceId, reader, author);
      return { ...thread, answer: thread.posts[1]! };
    },
    async aCase(post, who = reader) {
      await house.as(who).post(`/posts/${post.id}/flags`, { kind: 'spam' }).expect(204);
      const [row] = await rows.sql<{ id: string }>(
        'SELECT id FROM moderation_case WHERE post_id = $1 AND closed_at IS NULL',
        [post.id],
      );
      return row!.id;
    },
    async act(who, body) {
      const response = await house.as(who).post('/moderation/actions', { reason: 'spam', ...body });
      if (response.status !== 201) throw new Error(JSON.stringify(response.body));
      return bodyOf<{ id: string }>(response).id;
    },
    heard: () => settled(house.nodes[0]!),
  };
}
