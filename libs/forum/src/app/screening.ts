import { Injectable } from '@nestjs/common';
import type { HoldReason } from '#contracts';
import type { Tx } from '#platform';

/** What is about to be stored. */
export interface ScreenedPost {
  personId: string;
  spaceId: string;
  /** Absent for what opens a thread or replies; present where a post is edited. */
  postId?: string;
  /** Of an opening post, with its tags. */
  title?: string;
  raw: string;
}

/** Decides whether a post waits for a moderator: the reasons why, none where it may be shown at once. */
export interface Screen {
  look(tx: Tx, post: ScreenedPost): Promise<HoldReason[]>;
  /**
   * A subquery for one JSON value: what has to be known of somebody to look ahead.
   *
   * @param person SQL for their id
   * @param now SQL for the moment, in milliseconds since the epoch
   */
  facts(person: string, now: string): string;
  lookAhead(facts: unknown, raw: string): HoldReason[] | undefined;
}

/**
 * Asked before anything is written in the forum, in the transaction that writes it. The rules are moderation's, which is
 * above this room and registers them here.
 */
@Injectable()
export class Screening {
  private screen: Screen | undefined;

  /** Registers the rules, at module init. */
  use(screen: Screen): void {
    this.screen = screen;
  }

  /**
   * Where there are reasons, the post (and the thread that it opens) is stored with `hidden_at`, is not counted and not
   * told of, and `forum.post-held` is emitted in place of `forum.thread-created` or `forum.post-created`.
   */
  async look(tx: Tx, post: ScreenedPost): Promise<HoldReason[]> {
    return this.screen ? this.screen.look(tx, post) : [];
  }

  /** What a statement that is asked anyway has to ask for `lookAhead` (`Screen.facts`). */
  facts(person: string, now: string): string {
    // A statement has to use what it is given.
    return this.screen?.facts(person, now) ?? `json_build_array(${person}, ${now}::float8)`;
  }

  /**
   * As `look`, for a new post without a transaction, where nothing depends on what else its author is writing just now.
   * Undefined where it does: then `look` is asked by the transaction that writes.
   */
  lookAhead(facts: unknown, raw: string): HoldReason[] | undefined {
    return this.screen ? this.screen.lookAhead(facts, raw) : [];
  }
}
