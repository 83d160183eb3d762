import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { attendanceOfQuery, type ExplainedAttendance } from '../../api/class-day.js';
import { offeringQuery } from '../../api/classes.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { nameOf } from '../classes/words.js';
import { Minutes } from './minutes.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/attendance/$enrolmentId');

/** What somebody has attended of a class and what counts of it, for those who run it. */
export function AttendancePage() {
  const { t } = useTranslation('class-day');
  const { offeringId, enrolmentId } = route.useParams();
  const offering = useQuery(offeringQuery(offeringId));
  const query = useQuery(attendanceOfQuery(offeringId, enrolmentId));
  return (
    <Page title={query.data?.name ?? t('theirs.title')} narrow>
      <QueryView query={offering}>
        {({ zone, ...about }) => (
          <div className="stack wide">
            <nav className="row" aria-label={t('theirs.ways')}>
              <Link to="/classes/$offeringId" params={{ offeringId }}>
                {nameOf(about)}
              </Link>
              <Link to="/classes/$offeringId/day" params={{ offeringId }}>
                {t('board.title')}
              </Link>
            </nav>
            <QueryView query={query}>
              {(attendance) => (
                <>
                  <About attendance={attendance} />
                  <Minutes attendance={attendance} zone={zone} whose="theirs" />
                </>
              )}
            </QueryView>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function About({ attendance: { joined, makesUp, organisation } }: { attendance: ExplainedAttendance }) {
  const { t } = useTranslation('class-day');
  if (!organisation && joined && !makesUp) return null;
  return (
    <p className="row tight">
      {organisation && <span className="muted">{organisation}</span>}
      {makesUp && <Tag tone="new">{t('signs.makesUp')}</Tag>}
      {!joined && <Tag>{t('theirs.notJoined')}</Tag>}
    </p>
  );
}
