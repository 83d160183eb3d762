import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../api/pages.js';
import { type Renewal, renewalsQuery, undoRenewal } from '../../api/planner.js';
import { minutesInWords } from '../../time/format.js';
import { MoreButton } from '../../ui/more-button.js';
import { useAction } from '../../ui/use-action.js';
import { useInWords } from './words.js';

/** What one has renewed, and what has become since of what was spent on it. */
export function PastCard() {
  const { t } = useTranslation('planner');
  const query = useInfiniteQuery(renewalsQuery);
  const renewals = query.data ? itemsOf(query.data) : [];
  if (renewals.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="past">
      <h2 id="past">{t('past.title')}</h2>
      <ul className="list">
        {renewals.map((renewal) => (
          <Past key={renewal.id} renewal={renewal} />
        ))}
      </ul>
      <MoreButton query={query} />
    </section>
  );
}

function Past({ renewal: { id, codes, expiresOn, items, canUndo } }: { renewal: Renewal }) {
  const { t, i18n } = useTranslation('planner');
  const { list, day } = useInWords();
  const undo = useAction(() => undoRenewal(id), { stale: 'planner', done: t('renewal.undone') });
  const words = (minutes: number) => minutesInWords(minutes, i18n.language);
  return (
    <li className="row between">
      <span className="stack">
        <strong>{t('past.until', { codes: list(codes), day: day(expiresOn) })}</strong>
        <small className="muted">{t('past.spent', { count: items.length })}</small>
        {items
          .filter(({ minutes, minutesNow }) => minutes !== minutesNow)
          .map((item) => (
            <small key={item.id}>
              {t('past.corrected', {
                title: item.title,
                before: words(item.minutes),
                now: words(item.minutesNow),
              })}
            </small>
          ))}
      </span>
      {canUndo && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('past.undoOf', { codes: list(codes) })}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('undo')}
        </Button>
      )}
    </li>
  );
}
