/** What was acknowledged, kept by those who asked for it; and what was not. */

/** A command of a live session that was answered with yes. */
export interface AckedCommand {
  sessionId: string;
  personId: string;
  commandId: string;
  type: string;
  /** The topic or takeaway that it is about; the thumb. */
  about: string;
  /** What that says from then on; empty where the command brings no text. */
  text: string;
  seq: number;
}

/** A post that was answered with yes; without a parent it opens its thread. */
export interface AckedPost {
  id: string;
  threadId: string;
  authorId: string;
  parentId: string | null;
  text: string;
}

/** A vote, a "me too" or an accepted answer that was answered with yes. */
export interface AckedSignal {
  kind: 'vote' | 'me-too' | 'accepted';
  /** The post of a vote, the thread of the others. */
  id: string;
  personId: string;
  /** Of an accepted answer. */
  postId?: string;
}

export class WorkRecord {
  readonly commands: AckedCommand[] = [];
  readonly posts: AckedPost[] = [];
  readonly signals: AckedSignal[] = [];
  /** Answered with no, for good: how often, by operation and code. */
  readonly refused: Record<string, number> = {};
  /** Asked for again and again and never answered. They may have happened or not. */
  readonly unanswered: string[] = [];

  get acknowledged(): number {
    return this.commands.length + this.posts.length + this.signals.length;
  }

  refuse(operation: string, code: string): void {
    const key = `${operation}: ${code}`;
    this.refused[key] = (this.refused[key] ?? 0) + 1;
  }
}
