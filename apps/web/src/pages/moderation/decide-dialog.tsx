import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  MODERATION_LIMITS,
  MODERATION_REASONS,
  type ModerationAction,
  type ModerationReason,
  TERMED_ACTIONS,
} from '#contracts';
import { spacesQuery } from '../../api/forum.js';
import { decide, type Wish } from '../../api/moderation.js';
import { toast } from '../../shell/toasts.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from './moderation.module.css';
import { endOf, TERMS, type Term } from './terms.js';
import { ThreadPicker } from './thread-picker.js';
import { Told } from './told.js';
import type { Subject } from './wishes.js';

interface Values extends Record<string, unknown> {
  reason: ModerationReason;
  words: string;
  body: string;
  title: string;
  spaceId: string;
  intoThreadId: string;
  term: Term;
  until: string;
  keepOpen: boolean;
}
type DecisionForm = UseFormReturnType<Values>;

interface DecideDialogProps {
  action: ModerationAction;
  subject: Subject;
  onClose: () => void;
}

const MINUTE = 60_000;
const mustEnd = (action: ModerationAction): boolean => action === 'silence' || action === 'suspend';
const mayEnd = (action: ModerationAction): boolean => (TERMED_ACTIONS as readonly string[]).includes(action);

/** Takes one decision: why, until when, and in which words; and shows what its author will be told. */
export function DecideDialog({ action, subject, onClose }: DecideDialogProps) {
  const { t } = useTranslation(['moderation', 'common']);
  const { timeZone } = usePlace();
  const now = useNow(MINUTE);
  const client = useQueryClient();
  const untilOf = ({ term, until }: Pick<Values, 'term' | 'until'>) =>
    mustEnd(action) || mayEnd(action) ? endOf(term, until, now, timeZone) : null;
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: first(action, subject),
    validate: (values) => ({
      ...(action === 'edit' && values.body.trim() === '' && { body: t('common:required') }),
      ...(action === 'split' && values.title.trim() === '' && { title: t('common:required') }),
      ...(action === 'move' && values.spaceId === '' && { spaceId: t('decide.choose') }),
      ...(action === 'merge' && values.intoThreadId === '' && { intoThreadId: t('decide.choose') }),
      ...((mustEnd(action) || values.term !== 'none') && untilOf(values) === null && { until: t('decide.ahead') }),
    }),
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => decide(wishOf(action, subject, values, untilOf(values))),
    async () => {
      toast(t('decide.done', { what: t(`did.${action}`) }));
      onClose();
      await Promise.all(['moderation', 'forum'].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] })));
    },
  );
  const tellsNobody = action === 'dismiss' || subject.mine;
  return (
    <Dialog title={t('decide.title', { act: t(`acts.${action}`), what: subject.what })} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t(`explained.${action}`)}</p>
        <ProblemNote of={problem} />
        <OwnFields action={action} subject={subject} form={form} />
        {(mustEnd(action) || mayEnd(action)) && <TermFields form={form} mustEnd={mustEnd(action)} />}
        <NativeSelect
          {...form.getInputProps('reason')}
          label={t('decide.reason')}
          data={MODERATION_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <Textarea
          {...form.getInputProps('words')}
          label={tellsNobody ? t('decide.wordsLog') : t('decide.words', { name: subject.name })}
          description={tellsNobody ? undefined : t('decide.wordsHint')}
          rows={3}
          maxLength={MODERATION_LIMITS.words}
        />
        {subject.caseId && action !== 'dismiss' && (
          <Checkbox {...form.getInputProps('keepOpen', { type: 'checkbox' })} label={t('decide.keepOpen')} />
        )}
        {tellsNobody ? (
          <p className="muted">{t(subject.mine ? 'decide.ownPost' : 'decide.notTold')}</p>
        ) : (
          <section className={css.told} aria-live="polite">
            <h3>{t('decide.told', { name: subject.name })}</h3>
            <Told
              action={action}
              reason={form.values.reason}
              words={form.values.words.trim()}
              until={untilOf(form.values)}
              title={subject.title}
            />
            <p className="muted">{t('told.mayAppeal')}</p>
          </section>
        )}
        <FormButtons busy={busy} onCancel={onClose}>
          {t(`acts.${action}`)}
        </FormButtons>
      </form>
    </Dialog>
  );
}

const first = (action: ModerationAction, { raw, reason = 'other' }: Subject): Values => ({
  reason: action === 'dismiss' || action === 'restore' ? 'other' : reason,
  words: '',
  body: raw ?? '',
  title: '',
  spaceId: '',
  intoThreadId: '',
  term: mustEnd(action) ? 'day' : 'none',
  until: '',
  keepOpen: false,
});

function wishOf(action: ModerationAction, subject: Subject, values: Values, until: string | null): Wish {
  const { caseId, postId, threadId, personId } = subject;
  const target = caseId ? { caseId } : postId ? { postId } : threadId ? { threadId } : { personId };
  return {
    ...{ action, reason: values.reason, words: values.words, ...target },
    ...(caseId && { keepOpen: values.keepOpen }),
    ...(until !== null && { until }),
    ...(action === 'edit' && { body: values.body }),
    ...(action === 'split' && { title: values.title }),
    ...(action === 'move' && { spaceId: values.spaceId }),
    ...(action === 'merge' && { intoThreadId: values.intoThreadId }),
  };
}

/** What one action needs and others do not. */
function OwnFields({ action, subject, form }: { action: ModerationAction; subject: Subject; form: DecisionForm }) {
  const { t } = useTranslation('moderation');
  if (action === 'edit') {
    return (
      <Textarea {...form.getInputProps('body')} label={t('decide.body')} autosize minRows={5} maxRows={14} dir="auto" />
    );
  }
  if (action === 'split')
    return <TextInput {...form.getInputProps('title')} label={t('decide.newTitle')} maxLength={200} />;
  if (action === 'move') return <SpaceField from={subject.spaceId} form={form} />;
  if (action === 'merge') {
    return (
      <ThreadPicker
        not={subject.threadId}
        error={form.errors['intoThreadId']}
        onChoose={(id) => form.setFieldValue('intoThreadId', id)}
      />
    );
  }
  return null;
}

function SpaceField({ from, form }: { from: string | undefined; form: DecisionForm }) {
  const { t } = useTranslation('moderation');
  const { data } = useQuery(spacesQuery);
  const others = data?.items.filter(({ id, canModerate, archived }) => id !== from && canModerate && !archived);
  if (others?.length === 0) return <p className="muted">{t('decide.noSpace')}</p>;
  return (
    <NativeSelect
      {...form.getInputProps('spaceId')}
      label={t('decide.to')}
      data={[{ value: '', label: '–' }, ...(others ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

function TermFields({ form, mustEnd }: { form: DecisionForm; mustEnd: boolean }) {
  const { t } = useTranslation('moderation');
  return (
    <>
      <Radio.Group {...form.getInputProps('term')} label={t('decide.until')}>
        <div className="row">
          {TERMS.filter((term) => term !== 'none' || !mustEnd).map((term) => (
            <Radio key={term} value={term} label={t(`decide.terms.${term}`)} />
          ))}
        </div>
      </Radio.Group>
      {form.values.term === 'own' && <TextInput {...form.getInputProps('until')} type="date" label={t('decide.day')} />}
    </>
  );
}
