import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addMaterial } from '../../api/handing-out.js';
import { announce } from '../../shell/announce.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { takeFocus } from '../../ui/use-opened.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from '../material-form/material-form.module.css';
import { NewMaterialFields } from '../material-form/new-material-fields.js';
import { useMaterialForm } from '../material-form/use-material-form.js';
import { isComing, uploadIdOf, useUpload } from '../material-form/use-upload.js';
import { BLANK, contentOf } from '../material-form/values.js';
import { detailsOf } from './details.js';
import { DetailsFields } from './details-fields.js';
import { FormButtons } from '../../ui/form-buttons.js';

/** Something new for the library. */
export function AddForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['library-keeping', 'common']);
  const client = useQueryClient();
  const upload = useUpload();
  const form = useMaterialForm({ ...BLANK, kind: 'page' }, upload);
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => addMaterial({ kind: values.kind, ...detailsOf(values), ...contentOf(values, uploadIdOf(upload)) }),
    async ({ title }) => {
      upload.taken();
      // The button that has the focus again stands elsewhere once there is something to list.
      await client.invalidateQueries({ queryKey: ['materials'] });
      announce(t('add.done', { name: title }));
      onClose();
    },
  );
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate aria-label={t('add.title')}>
      <h2 ref={takeFocus} tabIndex={-1}>
        {t('add.title')}
      </h2>
      <ProblemNote of={problem} />
      <NewMaterialFields form={form} upload={upload} />
      <DetailsFields form={form} />
      {isComing(upload) && <p className="muted">{t('add.wait')}</p>}
      <FormButtons busy={busy} disabled={isComing(upload)} onCancel={onClose}>
        {t('add.submit')}
      </FormButtons>
    </form>
  );
}
