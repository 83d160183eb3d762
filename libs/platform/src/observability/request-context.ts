import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './tracing.js';

/** What is under way: for which request, and as which step of a trace. */
interface Underway {
  requestId?: string;
  span?: Span;
}

const storage = new AsyncLocalStorage<Underway>();

/** Does `work`, and all that follows from it, for the request of that id. */
export const forRequest = (requestId: string, work: () => void, span?: Span): void =>
  storage.run({ requestId, span }, work);

/** Does `work`, and all that follows from it, as a part of `span`. */
export const within = <T>(span: Span, work: () => T): T => storage.run({ ...storage.getStore(), span }, work);

/** The id of the request that is being answered; undefined where nobody asked. */
export const currentRequestId = (): string | undefined => storage.getStore()?.requestId;

/** The step of a trace that is being taken; undefined where nothing is traced. */
export const currentSpan = (): Span | undefined => storage.getStore()?.span;

/** Where the trace of what is under way goes on from, as W3C writes it; null where nothing is traced. */
export const currentTraceparent = (): string | null => storage.getStore()?.span?.traceparent ?? null;
