import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putBack, withdraw, type Enrolment } from '../../../api/classes.js';
import { toast } from '../../../shell/toasts.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { PersonDialog } from './person-dialog.js';
import css from './roster.module.css';

interface PersonRowProps {
  offeringId: string;
  person: Enrolment;
  /** Whether anything can be changed. */
  open: boolean;
}

/** Somebody on a roster, and what can be done about them. */
export function PersonRow({ offeringId, person, open }: PersonRowProps) {
  const { t } = useTranslation('classes');
  const [editing, setEditing] = useState(false);
  const { email, name, organisation, reference, withdrawn } = person;
  return (
    <li className="row between">
      <div className={`${css.person} ${withdrawn ? css.gone : ''}`}>
        <b>{name}</b> {withdrawn && <Tag>{t('roster.withdrawn')}</Tag>}
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
        {(organisation || reference) && (
          <p className="muted">
            {[organisation, reference && t('roster.reference', { reference })].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      {open && (
        <span className="row tight" role="group" aria-label={name}>
          <Button variant="default" size="xs" onClick={() => setEditing(true)}>
            {t('roster.edit')}
          </Button>
          <Withdrawal offeringId={offeringId} person={person} />
        </span>
      )}
      {editing && <PersonDialog offeringId={offeringId} person={person} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** Off the roster with one press, and back on it with another. */
function Withdrawal({ offeringId, person: { id, name, withdrawn } }: Omit<PersonRowProps, 'open'>) {
  const { t } = useTranslation('classes');
  const back = useAction(() => putBack(offeringId, id), { stale: 'classes', done: t('roster.putBackDone', { name }) });
  const off = useAction(
    async () => {
      await withdraw(offeringId, id);
      toast(t('roster.withdrawDone', { name }), 'good', { label: t('roster.undo'), act: () => back.mutate() });
    },
    { stale: 'classes' },
  );
  const change = withdrawn ? back : off;
  return (
    <Button variant="subtle" size="xs" loading={off.isPending || back.isPending} onClick={() => change.mutate()}>
      {t(withdrawn ? 'roster.putBack' : 'roster.withdraw')}
    </Button>
  );
}
