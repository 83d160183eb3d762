import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Does `work`, and all that follows from it, for the request of that id. */
export const forRequest = (id: string, work: () => void): void => storage.run(id, work);

/** The id of the request that is being answered; undefined where nobody asked. */
export const currentRequestId = (): string | undefined => storage.getStore();
