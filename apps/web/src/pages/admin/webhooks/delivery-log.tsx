import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deliverAgain, deliveriesQuery, type WebhookDelivery } from '../../../api/webhooks.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { CopyField } from '../../../ui/copy-field.js';
import { PagedList } from '../../../ui/paged-list.js';
import { Tag, type Tone } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { eventKey } from './event-key.js';

const TONES: Record<WebhookDelivery['state'], Tone> = {
  waiting: 'new',
  delivered: 'good',
  failed: 'bad',
  dropped: 'plain',
};

/** What a webhook told, and what came back. */
export function DeliveryLog({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('webhooks');
  const query = useInfiniteQuery({
    ...deliveriesQuery(webhookId),
    // Somebody who has just pressed a button wants to see what becomes of it.
    refetchInterval: 5_000,
  });
  return (
    <section className="stack">
      <h2>{t('log')}</h2>
      <p className="muted">{t('logText')}</p>
      <PagedList query={query} empty={<p className="muted">{t('noLog')}</p>}>
        {(delivery) => <Delivery key={delivery.id} webhookId={webhookId} delivery={delivery} />}
      </PagedList>
    </section>
  );
}

function Delivery({ webhookId, delivery }: { webhookId: string; delivery: WebhookDelivery }) {
  const { t } = useTranslation('webhooks');
  const place = usePlace();
  const { id, event, state, createdAt, attempts, status, failure, body, answer } = delivery;
  const again = useAction(() => deliverAgain(webhookId, id), { stale: 'webhooks', done: t('againDone') });
  const what = t(eventKey(event));
  const when = moment(createdAt, place);
  const outcome = [
    when,
    t('attempts', { count: attempts }),
    ...(status === null ? [] : [t('answered', { status })]),
    ...(failure === null ? [] : [t(`failure.${failure}`)]),
  ];
  return (
    <li className="card stack">
      <div className="row between">
        <strong>{what}</strong>
        <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
      </div>
      <small className="muted">{outcome.join(' · ')}</small>
      {body !== null && <CopyField label={t('sent')} value={body} long />}
      {answer !== null && answer !== '' && <CopyField label={t('answer')} value={answer} long />}
      {state !== 'waiting' && (
        <div>
          <Button
            variant="default"
            size="sm"
            loading={again.isPending}
            onClick={() => again.mutate()}
            aria-label={t('againFor', { what, moment: when })}
          >
            {t('again')}
          </Button>
        </div>
      )}
    </li>
  );
}
