import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalsQuery } from '../../../api/ledger.js';
import { exportAs, transcriptOf } from '../../../api/papers.js';
import { AnchorButton } from '../../../ui/links.js';

/** One's records on paper and as files. */
export function TakeAlong() {
  const { t, i18n } = useTranslation('ledger');
  const { data } = useQuery(totalsQuery);
  const [chosen, setChosen] = useState<string>();
  const years = [...new Set(data?.years.map(({ year }) => String(year)) ?? [])];
  const year = chosen ?? years[0];
  if (year === undefined) return null;
  return (
    <section className="card stack" aria-labelledby="take-along">
      <h2 id="take-along">{t('along.title')}</h2>
      <p className="muted">{t('along.text')}</p>
      <div className="row">
        <NativeSelect
          aria-label={t('along.year')}
          data={years}
          value={year}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <AnchorButton href={transcriptOf(year, i18n.language)} download>
          {t('along.transcript', { year })}
        </AnchorButton>
      </div>
      <div className="row">
        {(['zip', 'csv', 'json'] as const).map((kind) => (
          <AnchorButton key={kind} href={exportAs(kind)} download variant="default" size="sm">
            {t(`along.${kind}`)}
          </AnchorButton>
        ))}
      </div>
    </section>
  );
}
