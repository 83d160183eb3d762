import { Injectable } from '@nestjs/common';
import { Database, type MemberViewer } from '#platform';
import { livePost, liveThread, moderatesAnywhere, moderatesSpace } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** What was written in a space in one week. */
export interface SpaceWeek {
  /** Its Monday, `2026-03-30`, on the calendar of the class whose space it is. */
  week: string;
  questions: number;
  answers: number;
}

/** What was written in a space, for a viewer who sees it. */
interface SpaceActivity {
  moderates: boolean;
  weeks: SpaceWeek[];
}

/** Weeks that are told, at most: the last two years in which something was written. */
const MOST_WEEKS = 104;

const ACTIVITY = {
  name: 'forum-space-activity',
  text: `
    SELECT ${moderatesSpace('space', '$1', '$3')} AS moderates, (
      SELECT coalesce(jsonb_agg(row_to_json(told) ORDER BY told.week), '[]') FROM (
        SELECT date_trunc('week', written.at AT TIME ZONE coalesce(offering.zone, 'UTC'))::date::text AS week,
               (count(*) FILTER (WHERE written.depth = 0))::int AS questions,
               (count(*) FILTER (WHERE written.depth = 1))::int AS answers
          FROM (SELECT post.created_at AS at, post.depth FROM thread JOIN post ON post.thread_id = thread.id
                 WHERE thread.space_id = space.id AND thread.kind = 'question' AND post.depth <= 1
                   AND ${liveThread('thread')} AND ${livePost('post')}) written
         GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_WEEKS}) told) AS weeks
      FROM space LEFT JOIN offering ON offering.id = space.offering_id
     WHERE space.id = $4 AND space.id IN (${visibleSpaces('$1', '$2')})`,
};

/** How much is asked and answered in a space, in one statement. */
@Injectable()
export class SpaceStatistics {
  constructor(private readonly database: Database) {}

  /** Undefined where the viewer sees no such space. */
  async find(viewer: MemberViewer, spaceId: string): Promise<SpaceActivity | undefined> {
    const values = [...visibilityOf(viewer), moderatesAnywhere(viewer), spaceId];
    return (await this.database.pool.query<SpaceActivity>({ ...ACTIVITY, values })).rows[0];
  }
}
