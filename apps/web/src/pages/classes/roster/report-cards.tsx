import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterReport, RowProblem } from '../../../api/classes.js';
import classesCss from '../classes.module.css';
import { countsOf, hasRead, missingIn } from './mapping.js';
import css from './roster.module.css';
import { SentInWords } from './sending.js';
import { useColumnName } from './use-column-name.js';
import type { RosterImport } from './use-roster-import.js';

/** What the file would do, and the button that does it. */
export function PlanCard({ importing, report }: { importing: RosterImport; report: RosterReport }) {
  const { t } = useTranslation('classes');
  const { busy, file, mapping, problem, sent, take } = importing;
  const { taken: count } = countsOf(report);
  const enough = hasRead(report) && missingIn(mapping).length === 0;
  const some = enough && count > 0;
  return (
    <section className="card stack" aria-busy={busy !== undefined}>
      <h2>{t('roster.import.would')}</h2>
      {enough ? (
        <>
          <Numbers report={report} />
          <Crowded report={report} />
        </>
      ) : (
        <p className="muted">{t('roster.import.notYet')}</p>
      )}
      <div className="row">
        <Button loading={busy === 'taking'} disabled={!some || busy !== undefined || problem !== null} onClick={take}>
          {some ? t('roster.import.take', { count }) : t('roster.import.nothingToTake')}
        </Button>
        {file && busy && <SentInWords file={file} sent={sent} />}
      </div>
      {enough && <Problems report={report} />}
    </section>
  );
}

interface DoneCardProps {
  report: RosterReport;
  /** What the file is called. */
  name: string;
  /** What one may do next. */
  children: ReactNode;
}

/** What the file has done. */
export function DoneCard({ report, name, children }: DoneCardProps) {
  const { t } = useTranslation('classes');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('roster.import.done')}
      </h2>
      <p className="muted">{name}</p>
      <Numbers report={report} />
      <Crowded report={report} />
      <div className="row">{children}</div>
      <Problems report={report} />
    </section>
  );
}

function Numbers({ report }: { report: RosterReport }) {
  const { t, i18n } = useTranslation('classes');
  const { added, changed, unchanged, withdrawn } = report;
  const numbers = { added, changed, unchanged, withdrawn: withdrawn.length, leftOut: countsOf(report).leftOut };
  return (
    <>
      <dl className={`facts ${css.numbers}`}>
        {(['added', 'changed', 'unchanged', 'withdrawn', 'leftOut'] as const).map((name) => (
          <Number
            key={name}
            words={t(`roster.import.numbers.${name}`)}
            value={numbers[name].toLocaleString(i18n.language)}
          />
        ))}
      </dl>
      {withdrawn.length > 0 && (
        <details>
          <summary className="muted">{t('roster.import.whoWithdrew')}</summary>
          <ul className={css.places}>
            {withdrawn.map((email) => (
              <li key={email}>{email}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const Number = ({ words, value }: { words: string; value: string }) => (
  <>
    <dt>{words}</dt>
    <dd>{value}</dd>
  </>
);

/** More people than seats is said, and no more. */
function Crowded({ report: { applied, capacity: count, enrolled } }: { report: RosterReport }) {
  const { t } = useTranslation('classes');
  if (enrolled <= count) return null;
  return (
    <div className={classesCss.short}>
      <p>{t(applied ? 'roster.import.crowded' : 'roster.import.wouldCrowd', { enrolled, count })}</p>
    </div>
  );
}

/** What is wrong with which rows. */
function Problems({ report: { header, problemCount, problems } }: { report: RosterReport }) {
  const { t } = useTranslation('classes');
  const columnName = useColumnName(header);
  if (problems.length === 0) return null;
  const words = ({ row, column, code }: RowProblem) => {
    const what = t(`roster.import.problems.${code}`);
    return column === null
      ? t('roster.import.inRow', { row, what })
      : t('roster.import.inColumn', { row, column: columnName(column), what });
  };
  return (
    <>
      <h3>{t('roster.import.leftOutTitle')}</h3>
      <p className="muted">{t('roster.import.leftOutText')}</p>
      <ul className={css.places}>
        {problems.map((problem, index) => (
          <li key={index}>{words(problem)}</li>
        ))}
      </ul>
      {problemCount > problems.length && (
        <p className="muted">{t('roster.import.moreProblems', { count: problemCount, shown: problems.length })}</p>
      )}
    </>
  );
}
