import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCertification, type HeldCertification, type Plan, removeCertification } from '../../api/planner.js';
import { toast } from '../../shell/toasts.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { useInWords } from './words.js';

const ChangeDialog = lazy(() => import('./certification-dialogs.js').then((m) => ({ default: m.ChangeDialog })));

/** The certifications one holds. Those that one entered can be changed and taken out. */
export function HeldCard({ plan: { certifications, known } }: { plan: Plan }) {
  const { t } = useTranslation('planner');
  const names = new Map(known.map(({ code, name }) => [code, name]));
  return (
    <section className="card stack" aria-labelledby="held">
      <h2 id="held">{t('held.title')}</h2>
      <ul className="list">
        {certifications.map((held) => (
          <Held key={held.id} held={held} name={names.get(held.code)} />
        ))}
      </ul>
    </section>
  );
}

function Held({ held, name }: { held: HeldCertification; name?: string }) {
  const { t } = useTranslation('planner');
  const { day } = useInWords();
  const [changing, setChanging] = useState(false);
  const { id, code, issuedOn, expiresOn } = held;
  const back = useAction(() => addCertification({ code, issuedOn, expiresOn }), { stale: 'planner' });
  const remove = useAction(
    async () => {
      await removeCertification(id);
      toast(t('held.removed', { code }), 'good', { label: t('undo'), act: () => back.mutate() });
    },
    { stale: 'planner' },
  );
  return (
    <li className="row between">
      <span className="stack">
        <span className="row tight">
          <strong>{code}</strong>
          {name && <span className="muted">{name}</span>}
          {held.fromClass && <Tag>{t('held.fromClass')}</Tag>}
          {!name && <Tag tone="warn">{t('held.unknown')}</Tag>}
        </span>
        <small className="muted">{t('held.days', { issued: day(issuedOn), expires: day(expiresOn) })}</small>
      </span>
      {!held.fromClass && (
        <span className="row tight">
          <Button
            variant="default"
            size="sm"
            aria-label={t('held.changeOf', { code })}
            onClick={() => setChanging(true)}
          >
            {t('held.change')}
          </Button>
          <Button
            variant="default"
            size="sm"
            aria-label={t('held.removeOf', { code })}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('held.remove')}
          </Button>
        </span>
      )}
      {changing && (
        <Suspense fallback={null}>
          <ChangeDialog held={held} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </li>
  );
}
