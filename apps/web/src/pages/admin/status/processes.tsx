import { useTranslation } from 'react-i18next';
import type { HouseStatus } from '../../../api/status.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { Tag } from '../../../ui/tag.js';
import css from './status.module.css';
import { useFigures } from './use-figures.js';

/** The processes of the program, and what each does. */
export function Processes({ of: processes }: { of: HouseStatus['processes'] }) {
  const { t } = useTranslation('status');
  const place = usePlace();
  const { number, milliseconds } = useFigures();
  return (
    <section className="card stack">
      <h2>{t('process.title')}</h2>
      <ul className="list">
        {processes.map((one) => (
          <li key={one.id} className={css.item}>
            <span className="row tight">
              <b>{one.roles.map((role) => t(`process.role.${role as 'http'}`)).join(', ')}</b>
              <Tag tone={one.alive ? 'good' : 'bad'}>{one.alive ? t('process.alive') : t('process.away')}</Tag>
            </span>
            <small className="muted">
              {[
                t('process.version', { version: one.version }),
                t('process.since', { moment: moment(one.startedAt, place) }),
                ...(one.alive ? [] : [t('process.seen', { moment: moment(one.seenAt, place) })]),
                t('process.sockets', { count: one.sockets, number: number(one.sockets) }),
                t('process.memory', { megabytes: number(one.memoryMegabytes) }),
                t('process.lag', { time: milliseconds(one.lagMilliseconds) }),
              ].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
