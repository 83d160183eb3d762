import { Injectable } from '@nestjs/common';
import { Database, holds, type MemberViewer } from '#platform';

/** What somebody is to a class: whether they run it, and by which enrolment they are in it. */
export interface AtTheDoor {
  runs: boolean;
  enrolmentId: string | null;
}

/** Who may listen to the day of a class. */
@Injectable()
export class DoorReader {
  constructor(private readonly database: Database) {}

  /** Undefined where they are neither in the class nor run it, or there is none. */
  async find(viewer: MemberViewer, offeringId: string): Promise<AtTheDoor | undefined> {
    const [found] = await this.database.query<AtTheDoor>(
      `SELECT ($3::boolean OR ($4::boolean AND $1::uuid = ANY (offering.trainer_ids))) AS runs, enrolment.id AS "enrolmentId"
         FROM offering LEFT JOIN enrolment
           ON enrolment.offering_id = offering.id AND enrolment.person_id = $1 AND enrolment.withdrawn_at IS NULL
        WHERE offering.id = $2`,
      [viewer.id, offeringId, holds(viewer, 'admin'), holds(viewer, 'trainer')],
    );
    return found && (found.runs || found.enrolmentId !== null) ? found : undefined;
  }
}
