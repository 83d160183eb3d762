import { Button, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../shell/toasts.js';
import { useNow } from '../../../time/use-now.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';

/** What every version has besides its numbers. */
export interface VersionValues extends Record<string, unknown> {
  effectiveFrom: string;
  /** One per line. */
  sources: string;
}

interface VersionFormProps<Values extends VersionValues, Draft, Preview> {
  form: UseFormReturnType<Values>;
  /** The version that it begins with. */
  after: string;
  draftOf: (values: Values) => Draft;
  tryOut: (draft: Draft) => Promise<Preview>;
  add: (draft: Draft) => Promise<{ version: string }>;
  /** What would change. */
  show: (preview: Preview) => ReactNode;
  onClose: () => void;
  /** The fields of its numbers. */
  children: ReactNode;
}

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

const DAY_MS = 86_400_000;

/** Another version of the rules. It is added once one has seen what it would change, and not before. */
export function VersionForm<Values extends VersionValues, Draft, Preview>(
  props: VersionFormProps<Values, Draft, Preview>,
) {
  const { form, after, draftOf, tryOut, add, show, onClose, children } = props;
  const { t } = useTranslation(['rules', 'common']);
  const client = useQueryClient();
  const tomorrow = new Date(useNow(60_000) + DAY_MS).toISOString().slice(0, 10);
  const [seen, setSeen] = useState<{ of: string; preview: Preview }>();
  const now = JSON.stringify(form.getValues());
  const preview = seen?.of === now ? seen.preview : undefined;
  const look = async (values: Values) =>
    setSeen({ of: JSON.stringify(values), preview: await tryOut(draftOf(values)) });
  const save = async (values: Values) => {
    const { version } = await add(draftOf(values));
    toast(t('form.saved', { version }));
    onClose();
  };
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => (preview === undefined ? look(values) : save(values)),
    () => client.invalidateQueries({ queryKey: ['rules'] }),
  );
  return (
    <form className="stack wide" onSubmit={onSubmit} noValidate>
      <h3>{t('form.title', { version: after })}</h3>
      <ProblemNote of={problem} />
      <TextInput
        {...form.getInputProps('effectiveFrom')}
        type="date"
        min={tomorrow}
        label={t('form.effectiveFrom')}
        description={t('form.effectiveHint')}
      />
      <Textarea
        {...form.getInputProps('sources')}
        label={t('form.sources')}
        description={t('form.sourcesHint')}
        rows={3}
      />
      {children}
      <div role="status" className="stack">
        {preview !== undefined && (
          <>
            <h3>{t('preview.title')}</h3>
            {show(preview)}
            <p className="muted">{t('preview.untouched')}</p>
          </>
        )}
      </div>
      <div className="row">
        <Button type="submit" loading={busy}>
          {t(preview === undefined ? 'form.preview' : 'form.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        {preview === undefined && <small className="muted">{t('form.look')}</small>}
      </div>
    </form>
  );
}
