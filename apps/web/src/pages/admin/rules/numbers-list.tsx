import { useTranslation } from 'react-i18next';
import { ATTENDANCE_NUMBERS, RENEWAL_NUMBERS } from '#contracts';
import type { RuleVersion } from '../../../api/rules.js';
import { type AttendanceName, LEVEL_NAMES, namesOf } from './names.js';
import css from './rules.module.css';

/** What a version says, number by number. */
export function NumbersList({ version: { attendance, renewal } }: { version: RuleVersion }) {
  if (attendance) return <Attendance numbers={attendance} />;
  return renewal && <Renewal numbers={renewal} />;
}

function Attendance({ numbers }: { numbers: Record<AttendanceName, number> }) {
  return <Pairs pairs={namesOf(ATTENDANCE_NUMBERS).map((name) => [name, numbers[name]])} />;
}

function Renewal({ numbers }: { numbers: NonNullable<RuleVersion['renewal']> }) {
  const { t } = useTranslation('rules');
  return (
    <div className="stack">
      <Pairs pairs={namesOf(RENEWAL_NUMBERS).map((name) => [name, numbers[name]])} />
      {numbers.levels.map((level) => (
        <div key={level.name}>
          <h3>{t('level', { name: level.name })}</h3>
          <Pairs pairs={LEVEL_NAMES.map((name) => [name, level[name]])} />
        </div>
      ))}
      <div>
        <h3>{t('certifications')}</h3>
        <ul>
          {numbers.certifications.map(({ code, name }) => (
            <li key={code}>{t('certification', { code, name })}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type Name = AttendanceName | keyof typeof RENEWAL_NUMBERS | (typeof LEVEL_NAMES)[number];

function Pairs({ pairs }: { pairs: [Name, number][] }) {
  const { t } = useTranslation('rules');
  return (
    <dl className={css.pairs}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`numbers.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
