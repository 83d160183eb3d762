import pg from 'pg';
import { currentSpan } from '../observability/request-context.js';
import { kindOfFailure, type Span } from '../observability/tracing.js';
import { shownStatement } from './shown-statement.js';

/** Hears how long each statement took, in milliseconds, by its text. */
export type StatementListener = (text: string, milliseconds: number) => void;

type Callback = (error: unknown, result: unknown) => void;

/** What `pg` is asked with: a text, or an object with one. Streams and cursors are objects that know how to submit. */
type Asked = string | { text?: unknown; submit?: unknown; callback?: unknown };

/** The forms of `query` are eight; what they have in common is this. */
type Query = (...asked: unknown[]) => unknown;

/**
 * A client of `pg` that tells how long statements take, and makes each a step of the trace it belongs to.
 *
 * @param Watched what it is beyond that
 */
export function watchedClient(listener: StatementListener, Watched: typeof pg.Client = pg.Client): typeof pg.Client {
  class Client extends Watched {}
  const query: Query = function (this: pg.Client, ...asked) {
    const ask = Watched.prototype.query as Query;
    const text = textOf(asked[0] as Asked);
    if (text === undefined) return ask.apply(this, asked);
    const ended = watch(text, listener);
    const tell = asked.at(-1);
    if (typeof tell === 'function') {
      const heard: Callback = (error, result) => {
        ended(error);
        (tell as Callback)(error, result);
      };
      return ask.apply(this, [...asked.slice(0, -1), heard]);
    }
    const answer = ask.apply(this, asked) as Promise<unknown>;
    answer.then(() => ended(null), ended);
    return answer;
  };
  Client.prototype.query = query as unknown as pg.Client['query'];
  return Client;
}

function textOf(asked: Asked): string | undefined {
  if (typeof asked === 'string') return asked;
  const plain = typeof asked.submit !== 'function' && typeof asked.callback !== 'function';
  return plain && typeof asked.text === 'string' ? asked.text : undefined;
}

function watch(text: string, listener: StatementListener): (error: unknown) => void {
  const began = performance.now();
  const span = currentSpan()?.child(nameOf(text), 'client', { 'db.system.name': 'postgresql' });
  return (error) => {
    if (span) end(span, text, error);
    listener(text, performance.now() - began);
  };
}

function end(span: Span, text: string, error: unknown): void {
  span.note({ 'db.query.text': shownStatement(text) });
  span.end(error ? kindOfFailure(error) : undefined);
}

const nameOf = (text: string): string => /[A-Za-z]+/.exec(text)?.[0].toUpperCase() ?? 'SQL';
