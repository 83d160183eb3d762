import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MATERIAL_LIMITS } from '#contracts';
import { changeMaterial, type Material, materialQuery } from '../../api/handing-out.js';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ChangedMeanwhile } from '../classes/changed-meanwhile.js';
import { useRenewal } from '../classes/use-renewal.js';
import { useMaterialForm } from '../material-form/use-material-form.js';
import type { MaterialValues } from '../material-form/values.js';
import { detailsOf, valuesOf } from './details.js';
import { DetailsFields } from './details-fields.js';

/** Changes what is said of something in the library. */
export function ChangeDialog({ material, onClose }: { material: Material; onClose: () => void }) {
  const { t } = useTranslation('library-keeping');
  const client = useQueryClient();
  const { thing, initial, renew } = useRenewal(material, {
    valuesOf,
    load: () => client.fetchQuery({ ...materialQuery(material.id), staleTime: 0 }),
  });
  return (
    <Dialog onClose={onClose} title={t('change.of', { name: material.title })}>
      <ChangeForm key={thing.revision} {...{ material: thing, initial, renew, onClose }} />
    </Dialog>
  );
}

interface ChangeFormProps {
  material: Material;
  initial: MaterialValues;
  renew: (typed: MaterialValues) => Promise<void>;
  onClose: () => void;
}

function ChangeForm({ material: { id, revision }, initial, renew, onClose }: ChangeFormProps) {
  const { t } = useTranslation(['library-keeping', 'material-form', 'common']);
  const client = useQueryClient();
  const form = useMaterialForm(initial);
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => changeMaterial(id, { revision, ...detailsOf(values) }),
    async () => {
      toast(t('common:saved'));
      onClose();
      await client.invalidateQueries({ queryKey: ['materials'] });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <ChangedMeanwhile problem={problem} renew={() => renew(form.getValues())} />
      <TextInput
        {...form.getInputProps('title')}
        label={t('material-form:title')}
        maxLength={MATERIAL_LIMITS.title.max}
      />
      <DetailsFields form={form} />
      <FormButtons busy={busy} onCancel={onClose}>
        {t('common:save')}
      </FormButtons>
    </form>
  );
}
