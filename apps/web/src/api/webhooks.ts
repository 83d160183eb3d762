import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type Webhook = Schemas['WebhookView'];
export type WebhookDelivery = Schemas['WebhookDeliveryView'];

const by = (id: string) => ({ params: { path: { id } } });

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: () => answer(api.GET('/api/v1/administration/webhooks')),
});
export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/administration/webhooks/{id}', by(id))),
  });
export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', 'log', id],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/administration/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { cursor, limit: 20 } },
        }),
      ),
    ...byCursor,
    staleTime: 0,
  });

export const addWebhook = (body: Schemas['WebhookBody']) =>
  answer(api.POST('/api/v1/administration/webhooks', { body }));
export const changeWebhook = (id: string, body: Schemas['ChangeWebhookBody']) =>
  answer(api.PATCH('/api/v1/administration/webhooks/{id}', { ...by(id), body }));
export const removeWebhook = (id: string) => answer(api.DELETE('/api/v1/administration/webhooks/{id}', by(id)));
export const rotateSecret = (id: string) => answer(api.POST('/api/v1/administration/webhooks/{id}/secret', by(id)));
export const testWebhook = (id: string) => answer(api.POST('/api/v1/administration/webhooks/{id}/test', by(id)));
export const deliverAgain = (id: string, deliveryId: string) =>
  answer(
    api.POST('/api/v1/administration/webhooks/{id}/deliveries/{deliveryId}/again', {
      params: { path: { id, deliveryId } },
    }),
  );
