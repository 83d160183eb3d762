import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Classes, type Offering } from '#courses';
import { type Instant, ManualClock } from '#kernel';
import { Database, type MemberViewer, UnitOfWork } from '#platform';
import { atClock } from './at-clock.js';
import type { Key } from './people.js';

/** Tells what happened before the community was planted: through the use cases that everybody goes through, at its time. */
export class Storyteller {
  private readonly clock: ManualClock;

  /** @param begunAt when the community was planted: a story ends there */
  constructor(
    private readonly app: NestFastifyApplication,
    readonly viewerOf: (key: Key) => MemberViewer,
    readonly begunAt: Instant,
  ) {
    this.clock = new ManualClock(begunAt);
  }

  get now(): Instant {
    return this.clock.now();
  }

  /** Goes on at another moment, back or forth. */
  goTo(moment: Instant): void {
    this.clock.set(Math.min(Math.round(moment), this.begunAt));
  }

  /** A class of the trainer's as it is planned. */
  offering(id: string): Promise<Offering> {
    return this.app.get(UnitOfWork).run((tx) => this.app.get(Classes).lockRun(tx, this.viewerOf('nora'), id));
  }

  /** A use case at the moment of the story. */
  use<UseCase extends object>(useCase: Type<UseCase>): UseCase {
    return atClock(this.app.get(useCase), this.clock);
  }

  /** What an interrupted start has left. */
  async known(sql: string, parameters: unknown[]): Promise<string | undefined> {
    return (await this.app.get(Database).query<{ id: string }>(sql, parameters))[0]?.id;
  }
}
