import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Road } from '../../../api/road.js';
import { minutesInWords, plainDay } from '../../../time/format.js';
import { DayDialog } from './day-dialog.js';
import { useRecords, type RecordName } from './records.js';
import { Corrections } from './corrections.js';
import { Renewing } from './renewing.js';
import css from './road.module.css';

interface NextProps {
  offeringId: string;
  road: Road;
}

/** What is to be done next, and nothing else. */
export function NextThing({ offeringId, road }: NextProps) {
  const { t } = useTranslation('road');
  const Next = {
    enrolled: Attend,
    'pre-work-sent': Attend,
    attended: Wait,
    submitted: Activate,
    activated: TakeExam,
    valid: Certified,
    renewed: Certified,
    due: Renew,
    lapsed: Renew,
  }[road.state];
  return (
    <div className={css.next} role="group" aria-label={t('next')}>
      <Next offeringId={offeringId} road={road} />
    </div>
  );
}

function Attend({ road: { minutes, requiredMinutes, participation, understanding } }: NextProps) {
  const { t, i18n } = useTranslation('road');
  const words = (count: number) => minutesInWords(count, i18n.language);
  const missing = requiredMinutes - minutes;
  return (
    <>
      <h3>{t('attend.title')}</h3>
      <div className={css.meter} aria-hidden="true">
        <span style={{ width: `${Math.min(100, (minutes / requiredMinutes) * 100)}%` }} />
      </div>
      <p>{t('attend.minutes', { counted: words(minutes), required: words(requiredMinutes) })}</p>
      {minutes > 0 && missing > 0 && <p className="muted">{t('attend.missing', { missing: words(missing) })}</p>}
      {!(participation && understanding) && <p className="muted">{t('attend.confirmations')}</p>}
    </>
  );
}

function Wait({ road }: NextProps) {
  const { t } = useTranslation('road');
  if (!road.course.certification) return <GoOn road={road} />;
  return (
    <>
      <h3>{t('wait.title')}</h3>
      <p>{t('wait.text')}</p>
    </>
  );
}

function Activate({ offeringId, road }: NextProps) {
  const { t } = useTranslation('road');
  return (
    <>
      <h3>{t('activate.title')}</h3>
      <p>{t('activate.text', { email: road.email })}</p>
      <Recording offeringId={offeringId} of={['activated']} />
    </>
  );
}

function TakeExam({ offeringId, road }: NextProps) {
  const { t, i18n } = useTranslation('road');
  return (
    <>
      <h3>{t('exam.title')}</h3>
      <p>{t('exam.text')}</p>
      {road.exam && <p className="muted">{t('exam.again', { day: plainDay(road.exam.on, i18n.language) })}</p>}
      <Recording offeringId={offeringId} of={['passed', 'failed']} />
      <Corrections offeringId={offeringId} road={road} />
    </>
  );
}

function Certified({ offeringId, road }: NextProps) {
  const { t, i18n } = useTranslation('road');
  const { course, expiresOn, issuedOn, renewedUntil } = road;
  const days = { issued: plainDay(issuedOn!, i18n.language) };
  const months = course.validityMonths;
  const years = months % 12 === 0;
  return (
    <>
      <h3>{t('valid.title', { day: plainDay(expiresOn!, i18n.language) })}</h3>
      {renewedUntil ? (
        <p>{t('valid.renewed', days)}</p>
      ) : (
        <p>
          {years ? t('valid.text', { ...days, count: months / 12 }) : t('valid.months', { ...days, count: months })}
        </p>
      )}
      <GoOn road={road} />
      <Corrections offeringId={offeringId} road={road} />
    </>
  );
}

function Renew({ offeringId, road }: NextProps) {
  const { t, i18n } = useTranslation('road');
  const what = road.state === 'lapsed' ? 'lapsed' : 'due';
  return (
    <>
      <h3>{t(`${what}.title`, { day: plainDay(road.expiresOn!, i18n.language) })}</h3>
      <p>{t(`${what}.text`)}</p>
      <Renewing code={road.course.code}>
        <Recording offeringId={offeringId} of={['renewed']} />
      </Renewing>
      <Corrections offeringId={offeringId} road={road} />
    </>
  );
}

/** The course that comes after this one. */
function GoOn({ road: { course } }: Pick<NextProps, 'road'>) {
  const { t } = useTranslation('road');
  if (!course.next) return null;
  const { code, experienceMonths, name } = course.next;
  return (
    <p>
      <b>{t('goOn.title', { name: `${code} (${name})` })}</b>{' '}
      {experienceMonths > 0 ? t('goOn.text', { count: experienceMonths }) : t('goOn.none')}
    </p>
  );
}

/** Buttons for what may be noted; each asks for the day. */
function Recording({ offeringId, of }: { offeringId: string; of: RecordName[] }) {
  const records = useRecords(offeringId);
  const [open, setOpen] = useState<RecordName>();
  return (
    <div className="row">
      {of.map((name, index) => (
        <Button key={name} variant={index === 0 ? 'filled' : 'default'} onClick={() => setOpen(name)}>
          {records[name].open}
        </Button>
      ))}
      {open && <DayDialog record={records[open]} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
