/** A community at work: live sessions and the forum at once, with everything written down that was acknowledged. */
import { type Members, seedMembers } from '../bench/lean-coffee/seed.ts';
import { type Chance, chanceOf } from './chance.ts';
import { ForumWork } from './forum-work.ts';
import { LiveWork } from './live-work.ts';
import { WorkRecord } from './record.ts';
import type { Judged } from './verdict.ts';

export interface WorkOptions {
  databaseUrl: string;
  /** Where the nodes are found. */
  ports: number[];
  /** People in each live session, and in the forum. */
  each: number;
  seed: number;
}

export class Work {
  readonly record = new WorkRecord();
  private readonly chance: Chance;
  private members: Members | undefined;
  private live: LiveWork | undefined;
  private forum: ForumWork | undefined;
  private readonly options: WorkOptions;

  constructor(options: WorkOptions) {
    this.options = options;
    this.chance = chanceOf(options.seed);
  }

  /** People, three sessions, and a space with a question in it. */
  async prepare(): Promise<void> {
    const { databaseUrl, each, ports } = this.options;
    // Nobody of those who are known is made to wait for a moderator, however much they write.
    this.members = await seedMembers(databaseUrl, 3 * each, {
      roles: ['member', 'trainer'],
      scopes: ['sessions:join', 'forum:read', 'forum:write'],
    });
    const shared = { databaseUrl, chance: this.chance, record: this.record, nextPort: () => this.chance.one(ports) };
    this.live = new LiveWork({ ...shared, members: this.members, each });
    const writers = { ids: this.members.ids.slice(0, each), tokens: this.members.tokens };
    this.forum = new ForumWork({ ...shared, members: writers });
    await this.live.prepare();
    await this.forum.prepare();
  }

  /** Goes on until `over`, and until everything that was asked for is answered. */
  async run(over: () => boolean): Promise<void> {
    await Promise.all([this.live!.run(over), this.forum!.run(over)]);
    this.live!.close();
  }

  /** What a verdict has to know; the database may stand somewhere else by now. */
  judged(databaseUrl: string): Judged {
    const { ports } = this.options;
    return { databaseUrl, record: this.record, seats: this.live!.seats, ports, reader: this.members!.tokens[0]! };
  }
}
