import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeEnrolment, enrol, type Enrolment, type EnrolmentDraft } from '../../../api/classes.js';
import { toast } from '../../../shell/toasts.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';

interface PersonDialogProps {
  offeringId: string;
  /** The one to change; none for somebody new. */
  person?: Enrolment;
  onClose: () => void;
}

/** Puts somebody on a roster, or changes what it says of them. */
export function PersonDialog({ offeringId, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation(['classes', 'common']);
  const { onSubmit, busy, problem, form } = usePerson({ offeringId, person, onClose });
  const field = (name: keyof EnrolmentDraft) => ({
    ...form.getInputProps(name),
    label: t(`roster.fields.${name}`),
  });
  return (
    <Dialog onClose={onClose} title={person ? t('roster.editOf', { name: person.name }) : t('roster.add')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput key={form.key('email')} {...field('email')} type="email" />
        <TextInput key={form.key('name')} {...field('name')} maxLength={100} />
        <TextInput key={form.key('organisation')} {...field('organisation')} maxLength={200} />
        <TextInput
          key={form.key('reference')}
          {...field('reference')}
          description={t('roster.referenceHint')}
          maxLength={100}
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t(person ? 'common:save' : 'roster.submit')}
        </FormButtons>
      </form>
    </Dialog>
  );
}

function usePerson({ offeringId, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation(['classes', 'common']);
  const client = useQueryClient();
  const required = (value: string) => (value.trim() === '' ? t('common:required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      email: person?.email ?? '',
      name: person?.name ?? '',
      organisation: person?.organisation ?? '',
      reference: person?.reference ?? '',
    },
    validate: { email: required, name: required },
  });
  const submission = useSubmit(
    form,
    ({ email, name, organisation, reference }) => {
      const draft: EnrolmentDraft = {
        email: email.trim(),
        name: name.trim(),
        organisation: organisation.trim(),
        reference: reference.trim(),
      };
      return person ? changeEnrolment(offeringId, person.id, changeOf(person, draft)) : enrol(offeringId, draft);
    },
    async ({ name }) => {
      toast(t(person ? 'roster.saved' : 'roster.added', { name }));
      onClose();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  return { ...submission, form };
}

/** Only what differs: what somebody else has changed meanwhile stays. */
const changeOf = (before: EnrolmentDraft, { email, name, organisation, reference }: EnrolmentDraft) => ({
  ...(email !== before.email && { email }),
  ...(name !== before.name && { name }),
  ...(organisation !== before.organisation && { organisation }),
  ...(reference !== before.reference && { reference }),
});
