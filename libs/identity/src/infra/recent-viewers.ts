import { type Duration, type Instant, MINUTE } from '#kernel';
import type { MemberViewer } from '#platform';

/** So long somebody is recognised without being asked for by themselves; so the last use of a session is noted, too. */
const RECOGNISED_FOR: Duration = MINUTE;

/** So many are remembered; whoever was asked for first is forgotten first. */
const REMEMBERED = 10_000;

/** Who showed which session a moment ago. Kept is the hash that the database keeps, and not what they showed. */
export class RecentViewers {
  private readonly byHash = new Map<string, { viewer: MemberViewer; at: Instant }>();

  add(hash: Buffer, viewer: MemberViewer, at: Instant): void {
    const key = keyOf(hash);
    this.byHash.delete(key);
    this.byHash.set(key, { viewer, at });
    for (const oldest of this.byHash.keys()) {
      if (this.byHash.size <= REMEMBERED) return;
      this.byHash.delete(oldest);
    }
  }

  find(hash: Buffer, now: Instant): MemberViewer | undefined {
    const known = this.byHash.get(keyOf(hash));
    return known && now >= known.at && now - known.at < RECOGNISED_FOR ? known.viewer : undefined;
  }
}

const keyOf = (hash: Buffer): string => hash.toString('base64url');

/** Whether `found`, a viewer or a row of one, is the same person with the same session and the same roles. */
export function isSame(viewer: MemberViewer, found: unknown): boolean {
  const { id, sessionId, roles } = (found ?? {}) as Partial<MemberViewer>;
  return id === viewer.id && sessionId === viewer.sessionId && roles?.join() === viewer.roles.join();
}
