import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailPrework, setDaysBefore } from '../../api/handing-out.js';
import type { Arrangement } from '../../api/materials.js';
import { toast } from '../../shell/toasts.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Dialog } from '../../ui/dialog.js';
import { useAction } from '../../ui/use-action.js';

const DAYS = [1, 2, 3, 5, 7, 10, 14, 21, 28];

/** What is to be prepared, by mail: some days before by itself, and now by hand. */
export function PreworkCard({ arrangement: { offeringId, prework, sections } }: { arrangement: Arrangement }) {
  const { t } = useTranslation('handing-out');
  const place = usePlace();
  const [asking, setAsking] = useState(false);
  const set = useAction((days: number | null) => setDaysBefore(offeringId, days), {
    stale: 'materials',
    done: t('prework.saved'),
  });
  const count = sections.flatMap(({ entries }) => entries).filter((entry) => entry.prework).length;
  const { daysBefore = null, mailedAt = null } = prework ?? {};
  const days = [...new Set(daysBefore === null ? DAYS : [...DAYS, daysBefore])].sort((one, other) => one - other);
  const chosen = set.isPending ? set.variables : daysBefore;
  return (
    <section className="card stack">
      <h2>{t('prework.title')}</h2>
      <p className="muted">{count === 0 ? t('prework.none') : t('prework.count', { count })}</p>
      {(count > 0 || daysBefore !== null) && (
        <NativeSelect
          label={t('prework.itself')}
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => set.mutate(value === '' ? null : Number(value))}
          data={[
            { value: '', label: t('prework.never') },
            ...days.map((one) => ({ value: String(one), label: t('prework.days', { count: one }) })),
          ]}
        />
      )}
      {count > 0 && (
        <>
          {mailedAt && <p className="muted">{t('prework.mailedAt', { moment: moment(mailedAt, place) })}</p>}
          <div>
            <Button variant="default" size="sm" onClick={() => setAsking(true)}>
              {t('prework.mail')}
            </Button>
          </div>
        </>
      )}
      {asking && <MailDialog offeringId={offeringId} onClose={() => setAsking(false)} />}
    </section>
  );
}

/** Asks once more before people are written to. */
function MailDialog({ offeringId, onClose }: { offeringId: string; onClose: () => void }) {
  const { t } = useTranslation(['handing-out', 'common']);
  const mail = useAction(
    async () => {
      const count = await mailPrework(offeringId);
      toast(count === 0 ? t('prework.mailedNobody') : t('prework.mailed', { count }));
    },
    { stale: 'materials' },
  );
  return (
    <Dialog onClose={onClose} title={t('prework.mail')}>
      <div className="stack">
        <p>{t('prework.mailText')}</p>
        <div className="row">
          <Button loading={mail.isPending} onClick={() => mail.mutate(undefined, { onSettled: onClose })}>
            {t('prework.send')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
