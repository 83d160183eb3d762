import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { attendedClassQuery, type AttendedClass } from '../../api/attending.js';
import { ownAttendanceQuery, ownGroupsQuery } from '../../api/class-day.js';
import { useNow } from '../../time/use-now.js';
import { AnchorButton } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { nameOf } from '../classes/words.js';
import css from './class-day.module.css';
import { GroupList } from './group-list.js';
import { currentOf, isOn, isOpen } from './half-days.js';
import { Minutes } from './minutes.js';
import { useClassDay } from './use-class-day.js';
import { useHalfDayName } from './use-half-day-name.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/today');

/** The day of a class, for somebody who is in it. While an online class runs, to have it open is to be there. */
export function TodayPage() {
  const { t } = useTranslation('class-day');
  const { offeringId } = route.useParams();
  const query = useQuery(attendedClassQuery(offeringId));
  return (
    <Page title={t(query.data?.status === 'over' ? 'open.over' : 'open.today')} narrow>
      <QueryView query={query}>{(attended) => <Today key={attended.id} attended={attended} />}</QueryView>
    </Page>
  );
}

function Today({ attended }: { attended: AttendedClass }) {
  const connected = useClassDay(attended.id);
  const attendance = useQuery(ownAttendanceQuery(attended.id));
  return (
    <div className="stack wide">
      <Link to="/classes/$offeringId" params={{ offeringId: attended.id }}>
        {nameOf(attended)}
      </Link>
      <Here attended={attended} connected={connected} />
      <OwnGroup offeringId={attended.id} />
      <QueryView query={attendance}>{(own) => <Minutes attendance={own} zone={attended.zone} whose="own" />}</QueryView>
    </div>
  );
}

/** Whether one is there, and if not how to be. */
function Here({ attended, connected }: { attended: AttendedClass; connected: boolean }) {
  const { t } = useTranslation(['class-day', 'classes']);
  const now = useNow(10_000);
  const { data: own } = useQuery(ownAttendanceQuery(attended.id));
  const halfDayName = useHalfDayName(attended.zone);
  const half = currentOf(attended.halfDays, now);
  if (!half || !own) return null;
  // A code is taken for a while after the end.
  if (attended.status === 'over' && !isOpen(half, now)) return null;
  const known = own.halfDays.find(({ halfDayId }) => halfDayId === half.id);
  const seen = Boolean(known?.scannedAt ?? known?.markedAt);
  const counting = attended.mode === 'online' && isOn(half, now) && connected;
  const cancelled = attended.status === 'cancelled';
  const state = cancelled ? 'cancelled' : seen ? 'seen' : counting ? 'counting' : isOpen(half, now) ? 'open' : 'closed';
  return (
    <section className={`card stack ${css.state}`} data-state={state}>
      <p className="muted">{halfDayName(half)}</p>
      <div role="status">
        <h2>{t(`today.${state}`)}</h2>
      </div>
      {state === 'open' && <p>{t(attended.mode === 'online' ? 'today.openOnline' : 'today.openHow')}</p>}
      {state === 'counting' && <p>{t('today.countingHow')}</p>}
      {attended.callUrl && !cancelled && attended.status !== 'over' && (
        <div>
          <AnchorButton href={attended.callUrl} target="_blank" rel="noreferrer">
            {t('classes:page.callLink')}
          </AnchorButton>
        </div>
      )}
    </section>
  );
}

function OwnGroup({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('class-day');
  const { data: grouping } = useQuery(ownGroupsQuery(offeringId));
  if (!grouping) return null;
  return (
    <section className="card stack" aria-live="polite">
      <h2>{t('groups.title')}</h2>
      <GroupList grouping={grouping} />
    </section>
  );
}
