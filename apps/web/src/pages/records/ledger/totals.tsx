import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { totalsQuery, type YearTotal } from '../../../api/ledger.js';
import { minutesInWords } from '../../../time/format.js';

/** What a year comes to, by category: the one that is asked for, or the latest. */
export function Totals({ year }: { year?: number }) {
  const { data } = useQuery(totalsQuery);
  const shown = year === undefined ? data?.years[0] : data?.years.find((one) => one.year === year);
  return shown ? <Year total={shown} /> : null;
}

function Year({ total }: { total: YearTotal }) {
  const { t, i18n } = useTranslation('ledger');
  const units = new Intl.NumberFormat(i18n.language).format(total.seus);
  return (
    <section className="card stack" aria-label={t('total.of', { year: total.year })}>
      <h2>{t('total.units', { count: total.seus, units, year: total.year })}</h2>
      <ul className="row">
        {total.categories.map(({ category, minutes }) => (
          <li key={category} className="muted">
            {t(`categories.${category}`)}: {minutesInWords(minutes, i18n.language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
