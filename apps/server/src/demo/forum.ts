import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AcceptAnswer,
  Ask,
  ChangeSpace,
  EndorseAnswer,
  KeepMembers,
  ReadOn,
  Reply,
  SayMeToo,
  Subscribe,
  VoteForAnswer,
} from '#forum';
import { type Instant, ManualClock, MINUTE } from '#kernel';
import { FlagPost } from '#moderation';
import { Database, type MemberViewer } from '#platform';
import { ALUMNI_THREADS } from './alumni-words.js';
import { atClock } from './at-clock.js';
import { CLASS_THREADS } from './class-words.js';
import { momentOf, type PlacedPost, postsOf, storyId, type StorySpace, type StoryThread } from './forum-story.js';
import { PUBLIC_THREADS, SPACES } from './forum-words.js';
import type { Key } from './people.js';

/** So long before the community was planted its spaces were opened, in hours. */
const OPENED = 60 * 24;
/** Between two people who think the same, in milliseconds. */
const ONE_AFTER_ANOTHER = 35 * MINUTE;

/**
 * Opens the spaces of the forum and writes what was said in them over the last weeks, through the use cases that everybody
 * goes through, at the time of the story. Goes on where it was interrupted.
 */
export async function plantForum(app: NestFastifyApplication, viewerOf: (key: Key) => MemberViewer): Promise<void> {
  const [nora] = await app
    .get(Database)
    .query<{ at: Instant }>('SELECT (extract(epoch FROM created_at) * 1000)::float8 AS at FROM person WHERE id = $1', [
      viewerOf('nora').id,
    ]);
  const story = new ForumStory(app, viewerOf, Math.floor(nora!.at));
  for (const space of SPACES) await story.open(space);
  for (const thread of [...ALUMNI_THREADS, ...CLASS_THREADS, ...PUBLIC_THREADS]) await story.tell(thread);
}

class ForumStory {
  private readonly clock: ManualClock;
  private readonly spaceIds = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly viewerOf: (key: Key) => MemberViewer,
    private readonly begunAt: Instant,
  ) {
    this.clock = new ManualClock(begunAt);
  }

  /** Opens a space, lets its people in, and notes who follows it. */
  async open({ slug, name, description, audience, members = [], followers = [] }: StorySpace): Promise<void> {
    const { viewerOf } = this;
    this.goTo(OPENED);
    const [known] = await this.app.get(Database).query<{ id: string }>('SELECT id FROM space WHERE slug = $1', [slug]);
    const draft = { slug, name, description, audience };
    const id = known?.id ?? (await this.use(ChangeSpace).open(viewerOf('nora'), draft));
    this.spaceIds.set(slug, id);
    for (const key of members) {
      await this.use(KeepMembers).admit(viewerOf('nora'), id, { personId: viewerOf(key).id, role: 'member' });
    }
    for (const key of followers) await this.use(Subscribe).toSpace(viewerOf(key), id, 'follow');
  }

  /** Asks or begins, and says all that was said to it. */
  async tell(thread: StoryThread): Promise<void> {
    const { viewerOf } = this;
    const { space, kind, title, by, ago, body, tags, anonymous = false, meToo = [], read = {} } = thread;
    this.goTo(ago);
    const clientId = storyId(this.clock.now(), title);
    const draft = { clientId, spaceId: this.spaceIds.get(space)!, kind, title, body, tags: [...tags], anonymous };
    const threadId = await this.use(Ask).run(viewerOf(by), draft);
    await this.oneByOne(meToo, ago, (key) => this.use(SayMeToo).say(viewerOf(key), threadId));
    for (const post of postsOf(thread, this.begunAt)) await this.reply(threadId, by, post);
    this.goTo(0);
    for (const [key, number] of Object.entries(read) as [Key, number][]) {
      await this.use(ReadOn).upTo(viewerOf(key), threadId, number);
    }
  }

  private async reply(threadId: string, asker: Key, post: PlacedPost): Promise<void> {
    const { viewerOf } = this;
    const { id, parentId, by, ago, body, votes = [], accepted, endorsed } = post;
    this.goTo(ago);
    await this.use(Reply).run(viewerOf(by), threadId, { clientId: id, parentId, body });
    await this.use(ReadOn).upTo(viewerOf(by), threadId, post.number);
    await this.oneByOne(votes, ago, (key) => this.use(VoteForAnswer).cast(viewerOf(key), id));
    if (accepted) await this.use(AcceptAnswer).accept(viewerOf(asker), threadId, id);
    if (endorsed) await this.use(EndorseAnswer).endorse(viewerOf('nora'), id);
    await this.flag(post);
  }

  /** Somebody has flagged it just now: the log of moderation is written at its own clock. */
  private async flag({ id, flag }: PlacedPost): Promise<void> {
    if (!flag) return;
    const [known] = await this.app.get(Database).query('SELECT FROM post_flag WHERE post_id = $1', [id]);
    if (!known) await this.app.get(FlagPost).run(this.viewerOf(flag.by), id, flag.kind, flag.words);
  }

  private async oneByOne(keys: readonly Key[], ago: number, act: (key: Key) => Promise<unknown>): Promise<void> {
    for (const [index, key] of keys.entries()) {
      this.clock.set(Math.min(momentOf(this.begunAt, ago) + (index + 1) * ONE_AFTER_ANOTHER, this.begunAt));
      await act(key);
    }
  }

  private goTo(ago: number): void {
    this.clock.set(momentOf(this.begunAt, ago));
  }

  private use<UseCase extends object>(useCase: Type<UseCase>): UseCase {
    return atClock(this.app.get(useCase), this.clock);
  }
}
