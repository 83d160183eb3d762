import { Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Goal, recordRenewal, undoRenewal } from '../../api/planner.js';
import { toast } from '../../shell/toasts.js';
import { minutesInWords } from '../../time/format.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useAction } from '../../ui/use-action.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from './planner.module.css';
import { useInWords } from './words.js';

/** Notes a renewal: until when it holds, and what was spent on it. It can be taken back. */
export function RenewalDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { t, i18n } = useTranslation(['planner', 'common']);
  const { list, day } = useInWords();
  const client = useQueryClient();
  // A renewal goes on the road from a class as well.
  const refresh = () => Promise.all(['planner', 'classes'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const back = useAction(
    async (id: string) => {
      await undoRenewal(id);
      await refresh();
    },
    { stale: 'planner', done: t('renewal.undone') },
  );
  const form = useForm({
    mode: 'controlled',
    initialValues: { expiresOn: '', itemIds: goal.items.filter(({ chosen }) => chosen).map(({ id }) => id) },
    validate: { expiresOn: (value) => (value ? null : t('common:required')) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ expiresOn, itemIds }) => recordRenewal({ certificationIds: goal.certificationIds, expiresOn, itemIds }),
    async ({ id }) => {
      const until = day(form.getValues().expiresOn);
      toast(t('renewal.saved', { day: until }), 'good', { label: t('undo'), act: () => back.mutate(id) });
      onClose();
      await refresh();
    },
  );
  return (
    <Dialog title={t('renewal.title', { codes: list(goal.codes) })} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput
          {...form.getInputProps('expiresOn')}
          type="date"
          min={goal.by}
          label={t('renewal.expiresOn')}
          data-autofocus
        />
        {goal.items.length === 0 ? (
          <p className="muted">{t('renewal.none')}</p>
        ) : (
          <Checkbox.Group
            {...form.getInputProps('itemIds')}
            label={t('renewal.items')}
            description={t('renewal.itemsHint')}
          >
            <div className={css.items}>
              {goal.items.map(({ id, title, happenedOn, minutes }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={`${title}, ${day(happenedOn)}, ${minutesInWords(minutes, i18n.language)}`}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <FormButtons busy={busy} onCancel={onClose}>
          {t('renewal.save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
