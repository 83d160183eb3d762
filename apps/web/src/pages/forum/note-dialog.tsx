import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { READER_LIMITS } from '#contracts';
import { keepBookmark } from '../../api/forum.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

interface NoteDialogProps {
  postId: string;
  note: string;
  onClose: () => void;
}

/** Why one wanted to find a post again, in one's own words and for oneself. */
export function NoteDialog({ postId, note, onClose }: NoteDialogProps) {
  const { t } = useTranslation(['forum', 'common']);
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { note } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (kept) => keepBookmark(postId, kept.note),
    async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['forum', 'bookmarks'] });
    },
  );
  return (
    <Dialog title={t('bookmarks.note')} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('note')}
          {...form.getInputProps('note')}
          label={t('bookmarks.noteLabel')}
          rows={3}
          maxLength={READER_LIMITS.bookmarkNote}
          data-autofocus
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('bookmarks.keepNote')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
