import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MATERIAL_KINDS, MATERIAL_LIMITS } from '#contracts';
import type { Offering } from '../../api/classes.js';
import { addEntry, addMaterial, type Section } from '../../api/handing-out.js';
import { announce } from '../../shell/announce.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ContentFields } from './content-fields.js';
import css from './handing-out.module.css';
import { PlanFields } from './plan-fields.js';
import { useHandoutForm } from './use-handout-form.js';
import { takeFocus } from './use-opened.js';
import { useUpload } from './use-upload.js';
import { BLANK, contentOf, planOf } from './values.js';

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
  const coming = upload.now.state !== 'none' && upload.now.state !== 'here';
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate aria-label={t('add.title', { section: section.title })}>
      <h3 ref={takeFocus} tabIndex={-1}>
        {t('add.title', { section: section.title })}
      </h3>
      <ProblemNote of={problem} />
      <SegmentedControl
        {...form.getInputProps('kind')}
        aria-label={t('add.kind')}
        className={css.kinds}
        disabled={made || coming}
        data={MATERIAL_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <ContentFields form={form} upload={upload} fresh disabled={made} />
      <TextInput
        {...form.getInputProps('title')}
        label={t('add.name')}
        description={t('add.nameHint')}
        maxLength={MATERIAL_LIMITS.title.max}
        disabled={made}
      />
      <PlanFields form={form} zone={offering.zone} />
      {coming && <p className="muted">{t('add.wait')}</p>}
      <div className="row">
        <Button type="submit" loading={busy} disabled={coming}>
          {t('add.submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

function useAdding({ offering, section, onClose }: AddFormProps, upload: ReturnType<typeof useUpload>) {
  const { t } = useTranslation('handing-out');
  const client = useQueryClient();
  const form = useHandoutForm(BLANK, upload);
  // It is there already where only handing it out was refused: trying again must not make another.
  const [madeId, setMadeId] = useState<string>();
  const submission = useSubmit(
    form,
    async (values) => {
      const { kind, title } = values;
      const uploadId = upload.now.state === 'here' ? upload.now.uploadId : undefined;
      const draft = { courseId: offering.course.id, kind, title: tidy(title), ...contentOf(values, uploadId) };
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

const tidy = (line: string): string => line.trim().replace(/\s+/g, ' ');
