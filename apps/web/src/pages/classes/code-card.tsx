import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { shownClassCode } from '#contracts';
import { codeQuery, makeCode, type Offering, removeCode } from '../../api/classes.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { CopyField } from '../../ui/copy-field.js';
import { useAction } from '../../ui/use-action.js';
import css from './code-card.module.css';

/** The code by which members join a class, large enough to be shown on a wall. */
export function CodeCard({ offering }: { offering: Offering }) {
  const { t } = useTranslation('enrolling');
  const { data } = useQuery(codeQuery(offering.id));
  const make = useAction(() => makeCode(offering.id), {
    stale: 'classes',
    done: t(data?.code ? 'code.renewed' : 'code.made'),
  });
  if (!data || offering.status === 'cancelled') return null;
  return (
    <section className="card stack">
      <h2>{t('code.title')}</h2>
      {offering.status === 'over' ? (
        <p className="muted">{t('code.over')}</p>
      ) : data.code ? (
        <Shown offering={offering} code={data.code} renew={make} />
      ) : (
        <>
          <p className="muted">{t('code.off')}</p>
          <div>
            <Button variant="default" size="sm" loading={make.isPending} onClick={() => make.mutate()}>
              {t('code.switchOn')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface ShownProps {
  offering: Offering;
  code: string;
  renew: { isPending: boolean; mutate: () => void };
}

function Shown({ offering: { id, endsAt, zone }, code, renew }: ShownProps) {
  const { t } = useTranslation('enrolling');
  const there = usePlace(zone);
  const remove = useAction(() => removeCode(id), { stale: 'classes', done: t('code.removed') });
  const link = `${location.origin}/join-class?code=${code}`;
  return (
    <>
      <p className={css.code}>{shownClassCode(code)}</p>
      <p className="muted">{t('code.on', { until: moment(endsAt, there) })}</p>
      <div className={css.qr}>
        <QRCodeSVG value={link} size={160} marginSize={2} title={t('code.qr')} />
      </div>
      <CopyField label={t('code.link')} value={link} />
      <div className="row">
        <Button variant="default" size="sm" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('code.renew')}
        </Button>
        <Button variant="subtle" size="sm" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('code.remove')}
        </Button>
      </div>
    </>
  );
}
