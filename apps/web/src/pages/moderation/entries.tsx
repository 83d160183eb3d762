import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../api/moderation.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import css from './moderation.module.css';

interface EntriesProps {
  of: readonly LogEntry[];
  /** Shows what is about, or by, one person. */
  onPerson?: (filter: 'person' | 'actor', person: { id: string; name: string }) => void;
}

type EntryWords = 'log.entry.post.flagged';

/** Entries of the log, each as a sentence. */
export function Entries({ of: entries, onPerson }: EntriesProps) {
  const { t, i18n } = useTranslation('moderation');
  const place = usePlace();
  const what = (action: string) =>
    i18n.exists(`moderation:log.entry.${action}`) ? t(`log.entry.${action}` as EntryWords) : action;
  return (
    <ul className="list">
      {entries.map((entry) => (
        <li key={entry.id} className={css.entry}>
          <small className="muted">
            <time dateTime={entry.at}>{moment(entry.at, place)}</time>
          </small>
          <span className={css.item}>
            <span>
              <Name who="actor" of={entry} onPerson={onPerson} /> {what(entry.action)}
              {entry.person && entry.person.id !== entry.actor?.id && (
                <>
                  {' · '}
                  <Name who="person" of={entry} onPerson={onPerson} />
                </>
              )}
              {entry.caseId && (
                <>
                  {' · '}
                  <Link to="/moderation/cases/$caseId" params={{ caseId: entry.caseId }}>
                    {t('log.case')}
                  </Link>
                </>
              )}
            </span>
            <Changes of={entry.codes} />
            {entry.words && (
              <span className={css.words} dir="auto">
                {entry.words}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was before and what is now, where an entry says both. */
function Changes({ of: codes }: { of: LogEntry['codes'] }) {
  const changes = Object.keys(codes).flatMap((key) => {
    const name = /^(?:(.+)\.)?after$/.exec(key);
    if (!name) return [];
    const prefix = name[1] === undefined ? '' : `${name[1]}.`;
    const [before, after] = [written(codes[`${prefix}before`]), written(codes[key])];
    return before === after ? [] : [{ name: name[1], before, after }];
  });
  if (changes.length === 0) return null;
  return (
    <small className="muted" dir="auto">
      {changes.map(({ name, before, after }) => `${name ? `${name}: ` : ''}${before} → ${after}`).join(' · ')}
    </small>
  );
}

/** Settings are texts, numbers and lists of them. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '–';
}

function Name({ who, of, onPerson }: { who: 'actor' | 'person'; of: LogEntry; onPerson: EntriesProps['onPerson'] }) {
  const { t } = useTranslation('moderation');
  const person = of[who];
  if (!person) return <b>{t('log.rule')}</b>;
  const name = person.name || t('log.somebody');
  if (!onPerson) return <b>{name}</b>;
  return (
    <button
      type="button"
      className={css.name}
      title={t(`log.show.${who === 'actor' ? 'by' : 'about'}`, { name })}
      onClick={() => onPerson(who, { id: person.id, name })}
    >
      {name}
    </button>
  );
}
