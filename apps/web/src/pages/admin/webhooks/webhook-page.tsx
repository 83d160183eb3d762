import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeWebhook,
  removeWebhook,
  rotateSecret,
  testWebhook,
  webhookQuery,
  type Webhook,
} from '../../../api/webhooks.js';
import { toast } from '../../../shell/toasts.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { AdminPage } from '../admin-page.js';
import { DeliveryLog } from './delivery-log.js';
import { SecretNote } from './secret-note.js';
import { WebhookForm } from './webhook-form.js';

/** One webhook: what it tells of, and what became of it. */
export function WebhookPage() {
  const { t } = useTranslation('webhooks');
  const { webhookId = '' } = useParams({ strict: false });
  const query = useQuery(webhookQuery(webhookId));
  return (
    <AdminPage title={query.data?.name ?? t('title')}>
      <div className="stack">
        <p>
          <Link to="/administration/webhooks">{t('back')}</Link>
        </p>
        <QueryView query={query}>{(webhook) => <Shown key={webhook.id} webhook={webhook} />}</QueryView>
      </div>
    </AdminPage>
  );
}

function Shown({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const { id, name, url, events, spaceIds } = webhook;
  return (
    <>
      {secret && <SecretNote secret={secret} onDone={() => setSecret(undefined)} />}
      <State webhook={webhook} onSecret={setSecret} />
      <WebhookForm
        key={JSON.stringify([name, url, events, spaceIds])}
        title={t('edit')}
        submit={t('save')}
        start={{ name, url, events, spaceIds }}
        send={(plan) => changeWebhook(id, plan)}
        done={async () => {
          toast(t('saved'));
          await client.invalidateQueries({ queryKey: ['webhooks'] });
        }}
      />
      <DeliveryLog webhookId={id} />
    </>
  );
}

/** Whether it is on, and what can be done with it. */
function State({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const { t } = useTranslation('webhooks');
  const place = usePlace();
  const { id, offReason, bothSignUntil } = webhook;
  const isOn = offReason === null;
  const [asked, setAsked] = useState<'rotate' | 'remove'>();
  const turn = useAction(() => changeWebhook(id, { on: !isOn }), {
    stale: 'webhooks',
    done: t(isOn ? 'switchedOff' : 'switchedOn'),
  });
  const test = useAction(() => testWebhook(id), { stale: 'webhooks', done: t('tested') });
  return (
    <section className="card stack">
      <div className="row between">
        <code>{webhook.url}</code>
        <Tag tone={isOn ? 'good' : 'warn'}>{t(isOn ? 'on' : 'off')}</Tag>
      </div>
      {!isOn && <p role="status">{t(`offReason.${offReason}`)}</p>}
      {bothSignUntil !== null && <p className="muted">{t('bothSign', { moment: moment(bothSignUntil, place) })}</p>}
      <div className="row">
        <Button variant="default" size="sm" loading={test.isPending} onClick={() => test.mutate()}>
          {t('test')}
        </Button>
        <Button variant="default" size="sm" loading={turn.isPending} onClick={() => turn.mutate()}>
          {t(isOn ? 'switchOff' : 'switchOn')}
        </Button>
        <Button variant="default" size="sm" onClick={() => setAsked('rotate')}>
          {t('rotate')}
        </Button>
        <Button variant="default" size="sm" onClick={() => setAsked('remove')}>
          {t('remove')}
        </Button>
      </div>
      {asked && <Sure what={asked} webhook={webhook} onSecret={onSecret} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

interface SureProps {
  what: 'rotate' | 'remove';
  webhook: Webhook;
  onSecret: (secret: string) => void;
  onClose: () => void;
}

function Sure({ what, webhook: { id, name }, onSecret, onClose }: SureProps) {
  const { t } = useTranslation('webhooks');
  const navigate = useNavigate();
  const act = useAction(
    async () => {
      if (what === 'rotate') onSecret((await rotateSecret(id)).secret);
      else {
        await navigate({ to: '/administration/webhooks' });
        await removeWebhook(id);
      }
      onClose();
    },
    { stale: 'webhooks', ...(what === 'remove' && { done: t('removed') }) },
  );
  return (
    <Dialog title={t(`${what}Title`, { name })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <p>{t(`${what}Text`)}</p>
        <FormButtons busy={act.isPending} onCancel={onClose}>
          {t(what)}
        </FormButtons>
      </form>
    </Dialog>
  );
}
