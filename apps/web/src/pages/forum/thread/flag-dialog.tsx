import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FLAG_KINDS, MODERATION_LIMITS } from '#contracts';
import { flagPost, type Post } from '../../../api/forum.js';
import { toast } from '../../../shell/toasts.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';

/** Tells the moderators of a post, and what is wrong with it. */
export function FlagDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation(['forum', 'common']);
  const form = useForm({ mode: 'uncontrolled', initialValues: { kind: FLAG_KINDS[0], words: '' } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (flag) => flagPost(post.id, flag),
    () => {
      toast(t('flag.sent'));
      onClose();
    },
  );
  return (
    <Dialog title={t('flag.title')} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t('flag.text')}</p>
        <ProblemNote of={problem} />
        <Radio.Group key={form.key('kind')} {...form.getInputProps('kind')} label={t('flag.kind')}>
          {FLAG_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`flag.kinds.${kind}`)} />
          ))}
        </Radio.Group>
        <Textarea
          key={form.key('words')}
          {...form.getInputProps('words')}
          label={t('flag.words')}
          rows={3}
          maxLength={MODERATION_LIMITS.words}
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('flag.send')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
