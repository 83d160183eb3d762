import type { Offering } from '#courses';
import {
  AcceptAnswer,
  Ask,
  ChangeSpace,
  EndorseAnswer,
  ReadOn,
  Reply,
  SayMeToo,
  Subscribe,
  VoteForAnswer,
} from '#forum';
import { MINUTE } from '#kernel';
import { FlagPost } from '#moderation';
import { ALUMNI_THREADS } from './alumni-words.js';
import type { StoryClass } from './class-story.js';
import { CLASS_THREADS } from './class-words.js';
import type { PlantedClass } from './classes.js';
import { momentOf, type PlacedPost, postsOf, storyId, type StorySpace, type StoryThread } from './forum-story.js';
import { PUBLIC_THREADS, SPACES } from './forum-words.js';
import { HANDBOOK } from './material-words.js';
import type { Key } from './people.js';
import type { Storyteller } from './storyteller.js';

/** So long before the community was planted its spaces were opened, in hours. */
const OPENED = 60 * 24;
/** Between two people who think the same, in milliseconds. */
const ONE_AFTER_ANOTHER = 35 * MINUTE;

/**
 * Opens the spaces of the forum and writes what was said in them over the last weeks. Those of classes are there by then.
 * Goes on where it was interrupted.
 */
export async function plantForum(tale: Storyteller, classes: readonly PlantedClass[]): Promise<void> {
  const story = new ForumStory(tale);
  for (const space of SPACES) await story.open(space);
  for (const { story: about, offering } of classes) await story.enter(about, offering);
  for (const thread of [...ALUMNI_THREADS, ...CLASS_THREADS, ...PUBLIC_THREADS]) await story.tell(thread);
}

class ForumStory {
  /** By slug, and those of classes by the code of the course. */
  private readonly spaceIds = new Map<string, string>();
  /** Versions of the handbooks, by the code of the course. */
  private readonly handbooks = new Map<string, string>();

  constructor(private readonly tale: Storyteller) {}

  async open({ slug, name, description, audience }: StorySpace): Promise<void> {
    this.goTo(OPENED);
    const known = await this.tale.known('SELECT id FROM space WHERE slug = $1', [slug]);
    const draft = { slug, name, description, audience };
    const id = known ?? (await this.tale.use(ChangeSpace).open(this.tale.viewerOf('nora'), draft));
    this.spaceIds.set(slug, id);
  }

  /** Finds the space of a class and what is asked about in it; some want to see what they have not read. */
  async enter({ code, followers = [] }: StoryClass, { id, courseId }: Offering): Promise<void> {
    const { tale } = this;
    const spaceId = await tale.known('SELECT id FROM space WHERE offering_id = $1', [id]);
    const handbook = await tale.known(
      `SELECT version.id FROM material_version version JOIN material ON material.id = version.material_id
        WHERE course_id = $1 AND title = $2`,
      [courseId, HANDBOOK],
    );
    this.spaceIds.set(code, spaceId!);
    this.handbooks.set(code, handbook!);
    this.goTo(OPENED);
    for (const key of followers) await tale.use(Subscribe).toSpace(tale.viewerOf(key), spaceId!, 'follow');
  }

  /** Asks or begins, and says all that was said to it. */
  async tell(thread: StoryThread): Promise<void> {
    const { tale } = this;
    const { space, kind, title, by, ago, body, tags, page, anonymous = false, meToo = [], read = {} } = thread;
    this.goTo(ago);
    const clientId = storyId(tale.now, title);
    const anchor = page !== undefined && { anchor: { versionId: this.handbooks.get(space)!, page } };
    const draft = { clientId, spaceId: this.spaceIds.get(space)!, kind, title, body, tags: [...tags], anonymous };
    const threadId = await tale.use(Ask).run(tale.viewerOf(by), { ...draft, ...anchor });
    await this.oneByOne(meToo, ago, (key) => tale.use(SayMeToo).say(tale.viewerOf(key), threadId));
    for (const post of postsOf(thread, tale.begunAt)) await this.reply(threadId, by, post);
    this.goTo(0);
    for (const [key, number] of Object.entries(read) as [Key, number][]) {
      await tale.use(ReadOn).upTo(tale.viewerOf(key), threadId, number);
    }
  }

  private async reply(threadId: string, asker: Key, post: PlacedPost): Promise<void> {
    const { tale } = this;
    const { id, parentId, by, ago, body, votes = [], accepted, endorsed } = post;
    this.goTo(ago);
    await tale.use(Reply).run(tale.viewerOf(by), threadId, { clientId: id, parentId, body });
    await tale.use(ReadOn).upTo(tale.viewerOf(by), threadId, post.number);
    await this.oneByOne(votes, ago, (key) => tale.use(VoteForAnswer).cast(tale.viewerOf(key), id));
    if (accepted) await tale.use(AcceptAnswer).accept(tale.viewerOf(asker), threadId, id);
    if (endorsed) await tale.use(EndorseAnswer).endorse(tale.viewerOf('nora'), id);
    await this.flag(post);
  }

  /** Somebody has flagged it just now. */
  private async flag({ id, flag }: PlacedPost): Promise<void> {
    if (!flag) return;
    const known = await this.tale.known('SELECT id FROM post_flag WHERE post_id = $1', [id]);
    this.goTo(0);
    if (!known) await this.tale.use(FlagPost).run(this.tale.viewerOf(flag.by), id, flag.kind, flag.words);
  }

  private async oneByOne(keys: readonly Key[], ago: number, act: (key: Key) => Promise<unknown>): Promise<void> {
    for (const [index, key] of keys.entries()) {
      this.tale.goTo(momentOf(this.tale.begunAt, ago) + (index + 1) * ONE_AFTER_ANOTHER);
      await act(key);
    }
  }

  private goTo(ago: number): void {
    this.tale.goTo(momentOf(this.tale.begunAt, ago));
  }
}
