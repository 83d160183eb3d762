import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MATERIAL_LIMITS } from '#contracts';
import type { Offering } from '../../api/classes.js';
import { changeEntry, changeMaterial, type Material, materialQuery } from '../../api/handing-out.js';
import type { Entry } from '../../api/materials.js';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { useMaterialForm } from '../material-form/use-material-form.js';
import { tidy } from '../material-form/values.js';
import { PlanFields } from './plan-fields.js';
import { planOf, valuesOf } from './plan.js';

interface ChangeDialogProps {
  offering: Offering;
  entry: Entry;
  onClose: () => void;
}

/** What something is called, and when it is handed out. */
export function ChangeDialog({ offering, entry, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('handing-out');
  const query = useQuery(materialQuery(entry.material.id));
  return (
    <Dialog onClose={onClose} title={t('entry.changeOf', { name: entry.material.title })}>
      <QueryView query={query}>
        {(material) => <ChangeForm offering={offering} entry={entry} material={material} onClose={onClose} />}
      </QueryView>
    </Dialog>
  );
}

function ChangeForm({ offering, entry, material, onClose }: ChangeDialogProps & { material: Material }) {
  const { t } = useTranslation(['handing-out', 'material-form', 'common']);
  const client = useQueryClient();
  const { id, zone } = offering;
  const form = useMaterialForm(valuesOf(entry, zone));
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async (values) => {
      const title = tidy(values.title);
      await changeEntry(id, entry.id, planOf(values, zone));
      if (title !== material.title) await changeMaterial(material.id, { revision: material.revision, title });
    },
    async () => {
      toast(t('common:saved'));
      onClose();
      await client.invalidateQueries({ queryKey: ['materials'] });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <TextInput
        {...form.getInputProps('title')}
        label={t('material-form:title')}
        description={t('entry.nameHint')}
        maxLength={MATERIAL_LIMITS.title.max}
        disabled={!material.manages}
      />
      <PlanFields form={form} zone={zone} />
      <FormButtons busy={busy} onCancel={onClose}>
        {t('common:save')}
      </FormButtons>
    </form>
  );
}
