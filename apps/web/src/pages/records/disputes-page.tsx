import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keepsRecords, useMe } from '../../api/identity.js';
import { meetupsQuery } from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { answerDispute, disputesQuery, type OpenDispute, recordQuery } from '../../api/records.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { moment, plainDay, shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ExplainingBar } from './explaining-bar.js';
import { HowCounted } from './how-counted.js';

/** What waits for those who look after records: questions first, then the meetups. */
export function DisputesPage() {
  return keepsRecords(useMe()) ? <Attendance /> : <NothingHerePage />;
}

function Attendance() {
  const { t } = useTranslation(['records', 'common']);
  const disputes = useInfiniteQuery(disputesQuery);
  const past = useInfiniteQuery(meetupsQuery('past'));
  const place = usePlace();
  return (
    <Page title={t('attendance.title')} narrow>
      <div className="stack wide">
        <section className="stack">
          <h2>{t('attendance.disputes')}</h2>
          <QueryView query={disputes}>
            {(data) => (
              <>
                {itemsOf(data).length === 0 && <p className="muted">{t('attendance.noDisputes')}</p>}
                {itemsOf(data).map((dispute) => (
                  <DisputeCard key={dispute.id} dispute={dispute} />
                ))}
                <MoreButton query={disputes} />
              </>
            )}
          </QueryView>
        </section>
        <section className="card stack">
          <h2>{t('attendance.pastMeetups')}</h2>
          <QueryView query={past}>
            {(data) => (
              <>
                <ul className="list">
                  {itemsOf(data).map((meetup) => (
                    <li key={meetup.id} className="row between">
                      <Link to="/meetups/$meetupId/attendance" params={{ meetupId: meetup.id }}>
                        {meetup.title}
                      </Link>
                      <small className="muted">{shortDay(meetup.startsAt, place)}</small>
                    </li>
                  ))}
                </ul>
                <MoreButton query={past} />
              </>
            )}
          </QueryView>
        </section>
      </div>
    </Page>
  );
}

/** What is known, to answer with. */
function Facts({ recordId }: { recordId: string }) {
  const { data } = useQuery(recordQuery(recordId));
  return (
    data && (
      <>
        <ExplainingBar {...data.bar} />
        <HowCounted record={data} />
      </>
    )
  );
}

function DisputeCard({ dispute }: { dispute: OpenDispute }) {
  const { t, i18n } = useTranslation(['records', 'common']);
  const place = usePlace();
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { answer: '' },
    validate: { answer: (answer) => (answer.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ answer }) => answerDispute(dispute.id, answer),
    async () => {
      toast(t('attendance.answered'));
      await client.invalidateQueries({ queryKey: ['records'] });
    },
  );
  return (
    <article className="card stack">
      <h3>
        {dispute.title} · {plainDay(dispute.startedOn, i18n.language)}
      </h3>
      <p>
        {t('dispute.theirs', { name: dispute.personName, date: moment(dispute.raisedAt, place), words: dispute.words })}
      </p>
      <Facts recordId={dispute.recordId} />
      <p className="row">
        <span className="muted">{t('minutesCounted', { count: dispute.minutes })}</span>
        <Link to="/meetups/$meetupId/attendance" params={{ meetupId: dispute.meetupId }}>
          {t('attendance.view')}
        </Link>
      </p>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('answer')}
          {...form.getInputProps('answer')}
          label={t('attendance.answerTitle', { name: dispute.personName })}
          rows={3}
          maxLength={2000}
        />
        <div>
          <Button type="submit" loading={busy}>
            {t('attendance.answer')}
          </Button>
        </div>
      </form>
    </article>
  );
}
