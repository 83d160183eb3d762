import { NativeSelect, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  addCertification,
  type CertificationDays,
  changeCertification,
  type HeldCertification,
  type Plan,
} from '../../api/planner.js';
import { toast } from '../../shell/toasts.js';
import { useToday } from '../../time/use-today.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

interface Days extends Record<string, unknown> {
  issuedOn: string;
  expiresOn: string;
}

const daysOf = ({ issuedOn, expiresOn }: Days): CertificationDays => ({ issuedOn, ...(expiresOn && { expiresOn }) });

/** Enters a certification that one holds. */
export function AddDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation(['planner', 'common']);
  const required = (value: string) => (value ? null : t('common:required'));
  const form = useForm<Days & { code: string }>({
    mode: 'controlled',
    initialValues: { code: '', issuedOn: '', expiresOn: '' },
    validate: { code: required, issuedOn: required },
  });
  const held = new Set(plan.certifications.map(({ code }) => code));
  const choices = plan.known.filter(({ code }) => !held.has(code));
  const done = useDone(() => t('form.added', { code: form.getValues().code }), onClose);
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ code, ...days }) => addCertification({ code, ...daysOf(days) }),
    done,
  );
  return (
    <Dialog title={t('form.addTitle')} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <NativeSelect
          {...form.getInputProps('code')}
          label={t('form.code')}
          data={[
            { value: '', label: '–' },
            ...choices.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
          ]}
          data-autofocus
        />
        <DayFields form={form} />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('common:save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}

/** Puts the days of one right. */
export function ChangeDialog({ held, onClose }: { held: HeldCertification; onClose: () => void }) {
  const { t } = useTranslation(['planner', 'common']);
  const form = useForm<Days>({
    mode: 'controlled',
    initialValues: { issuedOn: held.issuedOn, expiresOn: held.expiresOn },
    validate: { issuedOn: (value) => (value ? null : t('common:required')) },
  });
  const done = useDone(() => t('form.changed', { code: held.code }), onClose);
  const { busy, problem, onSubmit } = useSubmit(form, (days) => changeCertification(held.id, daysOf(days)), done);
  return (
    <Dialog title={t('form.changeTitle', { code: held.code })} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <DayFields form={form} />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('common:save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}

function useDone(words: () => string, onClose: () => void) {
  const client = useQueryClient();
  return async () => {
    toast(words());
    onClose();
    await client.invalidateQueries({ queryKey: ['planner'] });
  };
}

function DayFields<Values extends Days>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('planner');
  const today = useToday();
  return (
    <>
      <TextInput {...form.getInputProps('issuedOn')} type="date" max={today} label={t('form.issuedOn')} />
      <TextInput
        {...form.getInputProps('expiresOn')}
        type="date"
        label={t('form.expiresOn')}
        description={t('form.expiresHint')}
      />
    </>
  );
}
