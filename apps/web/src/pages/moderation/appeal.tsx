import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MODERATION_LIMITS } from '#contracts';
import type { OwnDecision } from '../../api/moderation.js';
import { toast } from '../../shell/toasts.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from './moderation.module.css';

/** What whoever a decision concerns wrote against it, and what became of that; nothing where they did not. */
export function AppealSoFar({ decision: { appeal: raised } }: { decision: OwnDecision }) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  if (!raised) return null;
  return (
    <>
      <p>{t('mine.yours', { when: moment(raised.at, place) })}</p>
      <p className={css.words} dir="auto">
        {raised.words}
      </p>
      {raised.outcome && raised.decidedAt ? (
        <>
          <p>{t(`mine.${raised.outcome}`, { when: moment(raised.decidedAt, place) })}</p>
          <p className={css.words} dir="auto">
            {raised.answer}
          </p>
        </>
      ) : (
        <p className="muted">{t('mine.waiting')}</p>
      )}
    </>
  );
}

interface AppealFormProps {
  send: (words: string) => Promise<unknown>;
  onSent?: () => void;
  onCancel?: () => void;
}

/** The one appeal against a decision, in one's own words. */
export function AppealForm({ send, onSent, onCancel }: AppealFormProps) {
  const { t } = useTranslation(['moderation', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { words: '' },
    validate: { words: (words) => (words.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ words }) => send(words),
    async () => {
      toast(t('mine.sent'));
      onSent?.();
      await client.invalidateQueries({ queryKey: ['moderation'] });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <p>{t('mine.appealText')}</p>
      <ProblemNote of={problem} />
      <Textarea
        key={form.key('words')}
        {...form.getInputProps('words')}
        label={t('mine.appealWords')}
        rows={5}
        maxLength={MODERATION_LIMITS.words}
        data-autofocus
      />
      <div className="row">
        <Button type="submit" loading={busy}>
          {t('mine.send')}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
