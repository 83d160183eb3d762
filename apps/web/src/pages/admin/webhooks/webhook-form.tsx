import { Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { WEBHOOK_EVENTS, WEBHOOK_LIMITS } from '#contracts';
import { spacesQuery } from '../../../api/forum.js';
import type { Webhook } from '../../../api/webhooks.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { eventKey } from './event-key.js';

/** What one says of a webhook. */
export type WebhookPlan = Pick<Webhook, 'name' | 'url' | 'events' | 'spaceIds'>;

interface WebhookFormProps<Answer> {
  title: string;
  submit: string;
  start: WebhookPlan;
  send: (plan: WebhookPlan) => Promise<Answer>;
  done: (answer: Answer) => void | Promise<void>;
}

/** Where a webhook leads, and what it tells of. */
export function WebhookForm<Answer>({ title, submit, start, send, done }: WebhookFormProps<Answer>) {
  const { t } = useTranslation(['webhooks', 'common']);
  const spaces = useQuery(spacesQuery).data?.items ?? [];
  const closed = spaces.filter(({ audience }) => audience === 'cohort' || audience === 'trainers');
  const form = useForm<WebhookPlan>({
    mode: 'uncontrolled',
    initialValues: start,
    validate: {
      name: (name) => (name.trim() === '' ? t('common:required') : null),
      url: (url) => (url.trim() === '' ? t('common:required') : null),
      events: (events) => (events.length === 0 ? t('common:required') : null),
    },
  });
  const { busy, problem, onSubmit } = useSubmit(form, send, async (answer) => {
    form.reset();
    await done(answer);
  });
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{title}</h2>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('name')}
        {...form.getInputProps('name')}
        label={t('name')}
        maxLength={WEBHOOK_LIMITS.name.max}
      />
      <TextInput
        key={form.key('url')}
        {...form.getInputProps('url')}
        type="url"
        label={t('url')}
        description={t('urlHint')}
        maxLength={WEBHOOK_LIMITS.address.max}
      />
      <Checkbox.Group key={form.key('events')} {...form.getInputProps('events')} label={t('events')}>
        <div className="stack">
          {WEBHOOK_EVENTS.map((event) => (
            <Checkbox key={event} value={event} label={t(eventKey(event))} />
          ))}
        </div>
      </Checkbox.Group>
      {closed.length > 0 && (
        <Checkbox.Group
          key={form.key('spaceIds')}
          {...form.getInputProps('spaceIds')}
          label={t('spaces')}
          description={t('spacesHint')}
        >
          <div className="stack">
            {closed.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <div>
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
