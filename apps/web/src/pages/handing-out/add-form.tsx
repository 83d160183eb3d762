import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offering } from '../../api/classes.js';
import { addEntry, addMaterial, type Section } from '../../api/handing-out.js';
import { announce } from '../../shell/announce.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { takeFocus } from '../../ui/use-opened.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from '../material-form/material-form.module.css';
import { NewMaterialFields } from '../material-form/new-material-fields.js';
import { useMaterialForm } from '../material-form/use-material-form.js';
import { isComing, type Upload, uploadIdOf, useUpload } from '../material-form/use-upload.js';
import { BLANK, contentOf, tidy } from '../material-form/values.js';
import { planOf } from './plan.js';
import { PlanFields } from './plan-fields.js';
import { FormButtons } from '../../ui/form-buttons.js';

interface AddFormProps {
  offering: Offering;
  section: Section;
  onClose: () => void;
}

/** Something new, last in its section. */
export function AddForm({ offering, section, onClose }: AddFormProps) {
  const { t } = useTranslation(['handing-out', 'common']);
  const upload = useUpload();
  const { form, made, busy, problem, onSubmit } = useAdding({ offering, section, onClose }, upload);
  const coming = isComing(upload);
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate aria-label={t('add.title', { section: section.title })}>
      <h3 ref={takeFocus} tabIndex={-1}>
        {t('add.title', { section: section.title })}
      </h3>
      <ProblemNote of={problem} />
      <NewMaterialFields form={form} upload={upload} titleHint={t('add.nameHint')} disabled={made} />
      <PlanFields form={form} zone={offering.zone} />
      {coming && <p className="muted">{t('add.wait')}</p>}
      <FormButtons busy={busy} disabled={coming} onCancel={onClose}>
        {t('add.submit')}
      </FormButtons>
    </form>
  );
}

function useAdding({ offering, section, onClose }: AddFormProps, upload: Upload) {
  const { t } = useTranslation('handing-out');
  const client = useQueryClient();
  const form = useMaterialForm(BLANK, upload);
  // It is there already where only handing it out was refused: trying again must not make another.
  const [madeId, setMadeId] = useState<string>();
  const submission = useSubmit(
    form,
    async (values) => {
      const { kind, title } = values;
      const draft = {
        courseId: offering.course.id,
        kind,
        title: tidy(title),
        ...contentOf(values, uploadIdOf(upload)),
      };
      const materialId = madeId ?? (await addMaterial(draft)).id;
      setMadeId(materialId);
      upload.taken();
      await addEntry(offering.id, { sectionId: section.id, materialId, ...planOf(values, offering.zone) });
      return draft.title;
    },
    async (name) => {
      announce(t('add.done', { name }));
      onClose();
      await client.invalidateQueries({ queryKey: ['materials'] });
    },
  );
  return { ...submission, form, made: madeId !== undefined };
}
