import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { offeringsQuery, transfer, type Enrolment, type Offering, type OfferingSummary } from '../../../api/classes.js';
import { itemsOf } from '../../../api/pages.js';
import { toast } from '../../../shell/toasts.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { MoreButton } from '../../../ui/more-button.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { QueryView } from '../../../ui/query-view.js';
import { useAction } from '../../../ui/use-action.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { useClassChoices } from '../use-class-choices.js';

interface MoveDialogProps {
  offering: Offering;
  person: Enrolment;
  onClose: () => void;
}

/** Moves somebody to another class that one runs. */
export function MoveDialog({ offering, person, onClose }: MoveDialogProps) {
  const { t } = useTranslation('enrolling');
  const query = useInfiniteQuery(offeringsQuery('upcoming'));
  return (
    <Dialog onClose={onClose} title={t('move.title', { name: person.name })}>
      <QueryView query={query}>
        {(data) => {
          const others = itemsOf(data).filter(({ id, status }) => id !== offering.id && status !== 'cancelled');
          return (
            <div className="stack">
              {others.length === 0 ? <p>{t('move.none')}</p> : <MoveForm {...{ offering, person, others, onClose }} />}
              <MoreButton query={query} />
            </div>
          );
        }}
      </QueryView>
    </Dialog>
  );
}

function MoveForm({ offering, person, others, onClose }: MoveDialogProps & { others: OfferingSummary[] }) {
  const { t } = useTranslation(['enrolling', 'common']);
  const choices = useClassChoices(others);
  const { form, busy, problem, onSubmit } = useMove({ offering, person, onClose });
  const chosen = others.find(({ id }) => id === form.getValues().toOfferingId);
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <p className="muted">{t('move.text')}</p>
      <ProblemNote of={problem} />
      <NativeSelect
        {...form.getInputProps('toOfferingId')}
        label={t('move.to')}
        description={chosen && chosen.course.id !== offering.course.id ? t('move.otherCourse') : undefined}
        data={choices}
      />
      <FormButtons busy={busy} onCancel={onClose}>
        {t('move.submit')}
      </FormButtons>
    </form>
  );
}

function useMove({ offering, person: { id, name }, onClose }: MoveDialogProps) {
  const { t } = useTranslation('enrolling');
  const client = useQueryClient();
  const form = useForm({
    initialValues: { toOfferingId: '' },
    validate: { toOfferingId: (value) => (value === '' ? t('move.choose') : null) },
  });
  const back = useAction(
    (moved: { offeringId: string; enrolmentId: string }) => transfer(moved.offeringId, moved.enrolmentId, offering.id),
    { stale: 'classes', done: t('move.undone', { name }) },
  );
  const submission = useSubmit(
    form,
    ({ toOfferingId }) => transfer(offering.id, id, toOfferingId),
    async (moved) => {
      const { enrolled, capacity } = moved;
      const words =
        enrolled > capacity ? t('move.crowded', { name, enrolled, count: capacity }) : t('move.done', { name });
      toast(words, 'good', { label: t('move.undo'), act: () => back.mutate(moved) });
      onClose();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  return { ...submission, form };
}
