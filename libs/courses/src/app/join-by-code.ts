import { Injectable } from '@nestjs/common';
import { addressBucket, People, RateLimits } from '#identity';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { CodeDesk } from './code-desk.js';

/** Brings members into a class by its code. */
@Injectable()
export class JoinByCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly people: People,
    private readonly desk: CodeDesk,
  ) {}

  /**
   * Joining twice changes nothing. Codes that turn out to be none are counted, for a person and for an address.
   *
   * @param address the IP address of the request
   * @returns the class
   * @throws DomainError `invalid-input` naming `code`; `class-full`; `conflict` where somebody else is in the class with the
   *   member's address; `rate-limited`
   */
  async run(viewer: Viewer, typed: string, address: string): Promise<string> {
    const { id } = memberOf(viewer);
    const [wide, narrow] = [
      ['class-code-address', addressBucket(address)],
      ['class-code', id],
    ] as const;
    await this.limits.takeBoth([...wide], [...narrow]);
    const offeringId = await this.unitOfWork.run(async (tx) => {
      const member = await this.people.find(id, tx);
      const offering = await this.desk.hold(tx, typed);
      await this.desk.admit(tx, offering, member!);
      return offering.id;
    });
    await this.limits.giveBack(...wide);
    await this.limits.giveBack(...narrow);
    return offeringId;
  }
}
