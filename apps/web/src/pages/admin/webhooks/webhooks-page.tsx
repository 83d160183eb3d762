import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEBHOOK_EVENTS } from '#contracts';
import { addWebhook, webhooksQuery, type Webhook } from '../../../api/webhooks.js';
import { Empty } from '../../../ui/empty.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { AdminPage } from '../admin-page.js';
import { eventKey } from './event-key.js';
import { SecretNote } from './secret-note.js';
import { WebhookForm } from './webhook-form.js';

/** Which other programs are told of what happens here. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  return (
    <AdminPage title={t('title')}>
      <Webhooks />
    </AdminPage>
  );
}

function Webhooks() {
  const { t } = useTranslation('webhooks');
  const client = useQueryClient();
  const query = useQuery(webhooksQuery);
  const [secret, setSecret] = useState<string>();
  return (
    <div className="stack">
      <p className="muted">{t('text')}</p>
      {secret && <SecretNote secret={secret} onDone={() => setSecret(undefined)} />}
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('none')}>{t('noneText')}</Empty>
          ) : (
            <ul className="card list">
              {items.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <WebhookForm
        title={t('add')}
        submit={t('add')}
        start={{ name: '', url: '', events: [...WEBHOOK_EVENTS], spaceIds: [] }}
        send={addWebhook}
        done={async (added) => {
          setSecret(added.secret);
          await client.invalidateQueries({ queryKey: ['webhooks'] });
        }}
      />
    </div>
  );
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const { id, name, url, events, offReason } = webhook;
  return (
    <li className="row between">
      <span>
        <Link to="/administration/webhooks/$webhookId" params={{ webhookId: id }}>
          {name}
        </Link>
        <br />
        <small className="muted">
          {new URL(url).host} · {events.map((event) => t(eventKey(event))).join(', ')}
        </small>
      </span>
      <Tag tone={offReason === null ? 'good' : 'warn'}>{t(offReason === null ? 'on' : 'off')}</Tag>
    </li>
  );
}
