import { useTranslation } from 'react-i18next';
import type { Entry } from '../../api/materials.js';
import { shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { TwoClocks } from '../../ui/two-clocks.js';

/** Until when something is to be prepared, on both clocks. */
export function DueLine({ entry: { dueAt, prework }, zone }: { entry: Entry; zone: string }) {
  const { t } = useTranslation('materials');
  const there = usePlace(zone);
  if (!prework) return null;
  if (!dueAt) return <p className="muted">{t('prework.due')}</p>;
  return (
    <p className="muted">
      {t('prework.dueOn', { day: shortDay(dueAt, there) })} <TwoClocks at={dueAt} zone={zone} />
    </p>
  );
}
