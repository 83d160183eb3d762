import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MATERIAL_LIMITS } from '#contracts';
import { addVersion, type Material } from '../../api/handing-out.js';
import { type MaterialVersion, versionQuery } from '../../api/materials.js';
import { announce } from '../../shell/announce.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { takeFocus } from '../../ui/use-opened.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ContentFields } from './content-fields.js';
import css from './material-form.module.css';
import { useMaterialForm } from './use-material-form.js';
import { isComing, uploadIdOf, useUpload } from './use-upload.js';
import { BLANK, contentOf, tidy } from './values.js';
import { FormButtons } from '../../ui/form-buttons.js';

interface VersionFormProps {
  material: Pick<Material, 'id' | 'kind' | 'title'>;
  /** The one that the new one begins with. */
  latest: MaterialVersion;
  /** What comes of a new version. */
  text: string;
  /** Of its heading. */
  level: 3 | 4;
  onClose: () => void;
}

/** A new version of something, begun with what the newest holds. */
export function VersionForm(props: VersionFormProps) {
  const { latest, material } = props;
  const query = useQuery({ ...versionQuery(latest.id), enabled: material.kind === 'page' });
  if (material.kind !== 'page') return <NewVersion {...props} markdown="" />;
  return <QueryView query={query}>{({ page }) => <NewVersion {...props} markdown={page?.markdown ?? ''} />}</QueryView>;
}

function NewVersion({ latest, material, text, level, markdown, onClose }: VersionFormProps & { markdown: string }) {
  const { t } = useTranslation(['material-form', 'common']);
  const client = useQueryClient();
  const upload = useUpload();
  const { kind, title } = material;
  const form = useMaterialForm({ ...BLANK, kind, title, markdown, url: latest.url ?? '' }, upload);
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => addVersion(material.id, { note: tidy(values.note), ...contentOf(values, uploadIdOf(upload)) }),
    async ({ number }) => {
      upload.taken();
      announce(t('version.done', { number, name: title }));
      onClose();
      await client.invalidateQueries({ queryKey: ['materials'] });
    },
  );
  const Heading = `h${level}` as const;
  const heading = t('version.title', { name: title });
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate aria-label={heading}>
      <Heading ref={takeFocus} tabIndex={-1}>
        {heading}
      </Heading>
      <p className="muted">{text}</p>
      <ProblemNote of={problem} />
      <ContentFields form={form} upload={upload} />
      <TextInput
        {...form.getInputProps('note')}
        label={t('version.note')}
        description={t('version.noteHint')}
        maxLength={MATERIAL_LIMITS.note.max}
      />
      <FormButtons busy={busy} disabled={isComing(upload)} onCancel={onClose}>
        {t('version.submit')}
      </FormButtons>
    </form>
  );
}
