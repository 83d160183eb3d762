import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MATERIAL_LIMITS } from '#contracts';
import { addSection, renameSection, type Section } from '../../api/handing-out.js';
import { announce } from '../../shell/announce.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { takeFocus } from '../../ui/use-opened.js';
import { useSubmit } from '../../ui/use-submit.js';
import { tidy } from '../material-form/values.js';
import css from './handing-out.module.css';

interface TitleFormProps {
  label: string;
  hint?: string;
  submit: string;
  initial?: string;
  send: (title: string) => Promise<unknown>;
  said: (title: string) => string;
  onDone?: () => void;
  onCancel?: () => void;
}

/** One line that names a section. */
function TitleForm({ label, hint, submit, initial = '', send, said, onDone, onCancel }: TitleFormProps) {
  const { t } = useTranslation('common');
  const client = useQueryClient();
  const form = useForm({
    mode: 'controlled',
    initialValues: { title: initial },
    validate: { title: (title) => (title.trim() === '' ? t('required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ title }) => {
      const line = tidy(title);
      await send(line);
      return line;
    },
    async (title) => {
      await client.invalidateQueries({ queryKey: ['materials'] });
      announce(said(title));
      form.reset();
      onDone?.();
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <div className={css.line}>
        <TextInput
          {...form.getInputProps('title')}
          // What opens within the page takes the focus; what stands there always does not.
          ref={onCancel && takeFocus}
          label={label}
          description={hint}
          maxLength={MATERIAL_LIMITS.section.max}
        />
        <div className="row tight">
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

/** Another section, after the others. */
export function AddSectionForm({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('handing-out');
  return (
    <TitleForm
      label={t('section.new')}
      hint={t('section.newHint')}
      submit={t('section.add')}
      send={(title) => addSection(offeringId, title)}
      said={(name) => t('section.added', { name })}
    />
  );
}

/** Calls a section something else. */
export function RenameForm({
  offeringId,
  section: { id, title },
  onClose,
}: {
  offeringId: string;
  section: Section;
  onClose: () => void;
}) {
  const { t } = useTranslation(['handing-out', 'common']);
  return (
    <TitleForm
      label={t('section.name')}
      submit={t('common:save')}
      initial={title}
      send={(next) => renameSection(offeringId, id, next)}
      said={(name) => t('section.renamed', { name })}
      onDone={onClose}
      onCancel={onClose}
    />
  );
}
