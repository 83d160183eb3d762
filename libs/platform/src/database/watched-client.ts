import pg from 'pg';
import { currentSpan } from '../observability/request-context.js';
import { kindOfFailure, type Span } from '../observability/tracing.js';
import { shownStatement } from './shown-statement.js';

/** Hears how long each statement took, in milliseconds, by its text. */
export type StatementListener = (text: string, milliseconds: number) => void;

type Callback = (error: unknown, result: unknown) => void;

/** What `pg` is asked with: a text, or an object with one. Streams and cursors are objects that know how to submit. */
type Asked = string | { text?: unknown; submit?: unknown; callback?: unknown };

/** A client of `pg` that tells how long statements take, and makes each a step of the trace it belongs to. */
export function watchedClient(listener: StatementListener): typeof pg.Client {
  return class Client extends pg.Client {
    // The forms of `query` are eight, and what they have in common is no type.
    override query(...asked: any[]): any {
      const text = textOf(asked[0] as Asked);
      const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
      if (text === undefined) return ask(...asked);
      const ended = watch(text, listener);
      const last = asked.length - 1;
      if (typeof asked[last] === 'function') {
        const tell = asked[last] as Callback;
        asked[last] = (error: unknown, result: unknown) => {
          ended(error);
          tell(error, result);
        };
        return ask(...asked);
      }
      const answer = ask(...asked) as Promise<unknown>;
      answer.then(
        () => ended(null),
        (error: unknown) => ended(error),
      );
      return answer;
    }
  } as typeof pg.Client;
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
