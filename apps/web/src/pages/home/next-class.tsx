import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nextClassQuery, type ClassAbout } from '../../api/attending.js';
import { fromNow } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { ButtonLink } from '../../ui/links.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { daysInWords, nameOf } from '../classes/words.js';

/** The next class one is in. Nothing where there is none. */
export function NextClass() {
  const { data } = useQuery(nextClassQuery);
  return data && data.status !== 'cancelled' ? <ClassCard about={data} /> : null;
}

function ClassCard({ about }: { about: ClassAbout }) {
  const { t, i18n } = useTranslation('attending');
  const there = usePlace(about.zone);
  const now = useNow(60_000);
  const name = nameOf(about);
  return (
    <section className="card stack" aria-label={t('next.title')}>
      <p className="muted sentence">
        {daysInWords(about, there)} · <TwoClocks at={about.startsAt} zone={about.zone} />
      </p>
      <h2>
        {now >= Date.parse(about.startsAt)
          ? t('next.running', { name })
          : t('next.starts', { name, when: fromNow(about.startsAt, now, i18n.language) })}
      </h2>
      <div>
        <ButtonLink to="/classes/$offeringId" params={{ offeringId: about.id }} variant="default">
          {t('next.open')}
        </ButtonLink>
      </div>
    </section>
  );
}
