import { Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FORUM_LIMITS } from '#contracts';
import { changeThread, type Thread } from '../../../api/forum.js';
import { toast } from '../../../shell/toasts.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { TagsField } from '../composer/tags-field.js';

/** What a thread is called, what it is about, and what it is. */
export function EditThreadDialog({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const { t } = useTranslation(['forum', 'common']);
  const client = useQueryClient();
  const { title, kind, tags } = thread;
  const form = useForm({
    initialValues: { title, kind, tags },
    validate: { title: (value) => (value.trim() === '' ? t('write.empty') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (changed) => changeThread(thread.id, { ...changed, title: changed.title.trim() }),
    async () => {
      toast(t('edit.done'));
      onClose();
      await client.invalidateQueries({ queryKey: ['forum'] });
    },
  );
  return (
    <Dialog title={t('edit.title')} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput
          {...form.getInputProps('title')}
          label={t('new.name')}
          maxLength={FORUM_LIMITS.title}
          data-autofocus
        />
        <TagsField
          value={form.values.tags}
          onChange={(next) => form.setFieldValue('tags', next)}
          {...(form.errors['tags'] && { error: form.errors['tags'] as string })}
        />
        <Radio.Group {...form.getInputProps('kind')} label={t('new.what')}>
          <div className="row">
            <Radio value="question" label={t('new.question')} />
            <Radio value="discussion" label={t('new.discussion')} />
          </div>
        </Radio.Group>
        <FormButtons busy={busy} onCancel={onClose}>
          {t('edit.save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
