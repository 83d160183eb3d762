import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { enterReading, readingsQuery, type UnenteredReading } from '../../../api/ledger.js';
import { itemsOf } from '../../../api/pages.js';
import { minutesInWords } from '../../../time/format.js';
import { MoreButton } from '../../../ui/more-button.js';
import { useAction } from '../../../ui/use-action.js';

/** What was read in the library and may count: one press each. Nothing where there is nothing. */
export function ReadingsCard() {
  const { t } = useTranslation('ledger');
  const query = useInfiniteQuery(readingsQuery);
  const readings = query.data ? itemsOf(query.data) : [];
  if (readings.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('readings.title')}</h2>
      <ul className="list">
        {readings.map((reading) => (
          <Reading key={reading.materialId} reading={reading} />
        ))}
      </ul>
      <MoreButton query={query} />
    </section>
  );
}

function Reading({ reading: { materialId, title, minutes } }: { reading: UnenteredReading }) {
  const { t, i18n } = useTranslation('ledger');
  const enter = useAction(() => enterReading(materialId), { stale: 'ledger', done: t('readings.done') });
  return (
    <li className="row between">
      <Link to="/library/$materialId" params={{ materialId }}>
        {title}
      </Link>
      {minutes !== null && (
        <Button
          variant="default"
          size="sm"
          loading={enter.isPending}
          aria-label={t('readings.enterOf', { title })}
          onClick={() => enter.mutate()}
        >
          {t('readings.enter', { time: minutesInWords(minutes, i18n.language) })}
        </Button>
      )}
    </li>
  );
}
