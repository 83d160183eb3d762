import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';

export type PushDevice = Schemas['PushDeviceView'];

export const devicesQuery = queryOptions({
  queryKey: ['push-devices'],
  queryFn: () => answer(api.GET('/api/v1/me/push-devices')),
});
export const addDevice = (body: Schemas['PushDeviceBody']) => answer(api.POST('/api/v1/me/push-devices', { body }));
export const removeDevice = (id: string) =>
  answer(api.DELETE('/api/v1/me/push-devices/{id}', { params: { path: { id } } }));
