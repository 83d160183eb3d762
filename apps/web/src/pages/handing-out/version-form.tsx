import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MATERIAL_LIMITS } from '#contracts';
import { addVersion } from '../../api/handing-out.js';
import { type Entry, versionQuery } from '../../api/materials.js';
import { announce } from '../../shell/announce.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ContentFields } from './content-fields.js';
import css from './handing-out.module.css';
import { useHandoutForm } from './use-handout-form.js';
import { takeFocus } from './use-opened.js';
import { useUpload } from './use-upload.js';
import { BLANK, contentOf } from './values.js';

interface VersionFormProps {
  entry: Entry;
  onClose: () => void;
}

/** A new version of something, begun with what the newest holds. */
export function VersionForm({ entry, onClose }: VersionFormProps) {
  const { latest, material } = entry;
  const query = useQuery({ ...versionQuery(latest.id), enabled: material.kind === 'page' });
  if (material.kind !== 'page') return <NewVersion entry={entry} markdown="" onClose={onClose} />;
  return (
    <QueryView query={query}>
      {({ page }) => <NewVersion entry={entry} markdown={page?.markdown ?? ''} onClose={onClose} />}
    </QueryView>
  );
}

function NewVersion({ entry: { latest, material }, markdown, onClose }: VersionFormProps & { markdown: string }) {
  const { t } = useTranslation(['handing-out', 'common']);
  const client = useQueryClient();
  const upload = useUpload();
  const { kind, title } = material;
  const form = useHandoutForm({ ...BLANK, kind, title, markdown, url: latest.url ?? '' }, upload);
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => {
      const uploadId = upload.now.state === 'here' ? upload.now.uploadId : undefined;
      const note = values.note.trim().replace(/\s+/g, ' ');
      return addVersion(material.id, { note, ...contentOf(values, uploadId) });
    },
    async ({ number }) => {
      upload.taken();
      announce(t('version.done', { number, name: title }));
      onClose();
      await client.invalidateQueries({ queryKey: ['materials'] });
    },
  );
  const coming = upload.now.state !== 'none' && upload.now.state !== 'here';
  const heading = t('version.title', { name: title });
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate aria-label={heading}>
      <h4 ref={takeFocus} tabIndex={-1}>
        {heading}
      </h4>
      <p className="muted">{t('version.text')}</p>
      <ProblemNote of={problem} />
      <ContentFields form={form} upload={upload} />
      <TextInput
        {...form.getInputProps('note')}
        label={t('version.note')}
        description={t('version.noteHint')}
        maxLength={MATERIAL_LIMITS.note.max}
      />
      <div className="row">
        <Button type="submit" loading={busy} disabled={coming}>
          {t('version.submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
