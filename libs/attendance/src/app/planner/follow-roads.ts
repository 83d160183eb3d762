import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CertificationFromClass, Certifications, type CoursesEventPayload } from '#courses';
import { Clock, uuidv7 } from '#kernel';
import { DomainEvents, type Tx } from '#platform';
import { CertificationStore } from '../../infra/planner/certification-store.js';

const CONSUMER = 'attendance.planner';

/** Keeps the certifications from classes here as the roads to them say. */
@Injectable()
export class FollowRoads implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly certifications: Certifications,
    private readonly store: CertificationStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of ['courses.certified', 'courses.certification-undone'] as const) {
      this.events.on<CoursesEventPayload<typeof type>>(type, CONSUMER, ({ payload }, tx) =>
        this.follow(tx, payload.personId),
      );
    }
  }

  /** What they entered themselves before becomes that of the class; it keeps the later expiry. */
  private async follow(tx: Tx, personId: string): Promise<void> {
    const now = this.clock.now();
    const held = await this.store.holdAll(tx, personId);
    const earned = latestOfEach(await this.certifications.of(tx, personId));
    for (const one of held) {
      if (one.enrolmentId !== null && !earned.has(one.code.toLowerCase())) await this.store.remove(tx, one.id);
    }
    for (const [code, { enrolmentId, issuedOn, expiresOn, ...one }] of earned) {
      const before = held.find((certification) => certification.code.toLowerCase() === code);
      if (!before)
        await this.store.add(tx, personId, { id: uuidv7(now), ...one, issuedOn, expiresOn, enrolmentId }, now);
      else {
        const entered = before.enrolmentId === null && before.expiresOn > expiresOn;
        const until = entered ? before.expiresOn : expiresOn;
        await this.store.change(tx, { ...before, issuedOn, expiresOn: until, enrolmentId }, now);
      }
    }
  }
}

/** By code in small letters, the one that holds longest. */
function latestOfEach(certifications: CertificationFromClass[]): Map<string, CertificationFromClass> {
  const inOrder = certifications.toSorted((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1));
  return new Map(inOrder.map((one) => [one.code.toLowerCase(), one]));
}
