import { Injectable, Logger } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import { type Locale, People } from '#identity';
import { DomainError } from '#kernel';
import type { SessionMinutesOf } from '#lean-coffee';
import type { MemberViewer } from '#platform';

/** Refusals after which nothing is to be written: it is there, or the place for it is closed or gone. */
const SETTLED: ReadonlySet<ErrorCode> = new Set(['not-found', 'thread-locked', 'space-archived', 'id-taken']);

/** Writes in the forum what a session brought, in the name of who facilitated it, or else of its host. */
@Injectable()
export class HouseHand {
  private readonly logger = new Logger('bridge');

  constructor(private readonly people: People) {}

  /** Where nobody may write, nothing is written and nothing fails. */
  async write(
    { minutes, meetup }: SessionMinutesOf,
    work: (viewer: MemberViewer, locale: Locale) => Promise<unknown>,
  ): Promise<void> {
    const found = await this.people.byIds([minutes.facilitator, meetup.hostId]);
    for (const id of new Set([minutes.facilitator, meetup.hostId])) {
      const person = found.get(id);
      if (person?.kind !== 'member') continue;
      // Without any role: what is locked for members is locked for the house.
      const viewer: MemberViewer = { kind: 'member', id, roles: [], scopes: 'all', sessionId: '' };
      const refusal = await refusalOf(work(viewer, person.locale));
      if (refusal === null) return;
      this.logger.log(`Nothing was written of the meetup ${meetup.meetupId}: ${refusal}`);
      if (refusal !== 'silenced') return;
    }
  }
}

/** Why somebody could not write, or null; what another attempt may mend is thrown. */
async function refusalOf(work: Promise<unknown>): Promise<ErrorCode | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const settled = error instanceof DomainError && (SETTLED.has(error.code) || error.code === 'silenced');
    if (settled) return error.code;
    throw error;
  }
}
