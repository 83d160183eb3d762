import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CREDENTIAL_LIMITS } from '#contracts';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

interface WordsDialogProps {
  title: string;
  /** What follows from it. */
  children: ReactNode;
  /** The name of the field as the server knows it. */
  field: 'reason' | 'words';
  label: string;
  hint: string;
  submit: string;
  done: string;
  send: (words: string) => Promise<unknown>;
  onClose: () => void;
}

/** Something about credentials that cannot be taken back, and the words that say why. */
export function WordsDialog({ title, children, field, label, hint, submit, done, send, onClose }: WordsDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Record<string, string>>({
    mode: 'uncontrolled',
    initialValues: { [field]: '' },
    validate: (values) =>
      values[field]!.trim().length < CREDENTIAL_LIMITS.words.min ? { [field]: t('required') } : {},
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => send(values[field]!.trim()),
    async () => {
      toast(done);
      onClose();
      await client.invalidateQueries({ queryKey: ['credentials'] });
    },
  );
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        {children}
        <ProblemNote of={problem} />
        <Textarea
          key={form.key(field)}
          {...form.getInputProps(field)}
          label={label}
          description={hint}
          rows={3}
          maxLength={CREDENTIAL_LIMITS.words.max}
          data-autofocus
        />
        <div className="row">
          <Button type="submit" color="berry" loading={busy}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
