import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Configuration } from '../config/configuration.js';
import { within } from './request-context.js';

/** What is said of a step: numbers, codes and patterns, never what somebody typed. */
export type SpanFacts = Record<string, string | number | boolean>;

/** Who waits for a step: a caller (`server`), a worker of the house (`consumer`), or we for somebody else (`client`). */
export type SpanKind = 'server' | 'consumer' | 'client';

/** A step of a trace. */
export interface Span {
  /** How whatever follows finds its way back here (W3C Trace Context, `traceparent`). */
  readonly traceparent: string;
  /** A step within this one. */
  child(name: string, kind: SpanKind, facts: SpanFacts): Span;
  note(facts: SpanFacts): void;
  /** Ends the step; `failure` names the kind of error where there was one. */
  end(failure?: string): void;
}

/** Where traces begin, or go on from what another process wrote down. */
export interface Spans {
  begin(name: string, kind: SpanKind, facts: SpanFacts, traceparent: string | null | undefined): Span;
  close(): Promise<void>;
}

/** The kind of what was thrown: the words of an error may hold what somebody typed. */
export const kindOfFailure = (thrown: unknown): string => {
  const { code } = (thrown ?? {}) as { code?: unknown };
  if (typeof code === 'string' && /^[\w-]{1,40}$/.test(code)) return code;
  return thrown instanceof Error ? thrown.name : 'unknown';
};

/** The traces of this process. Nothing of it is loaded, and nothing is spent, where nobody collects them. */
@Injectable()
export class Tracing implements OnApplicationShutdown {
  constructor(private readonly spans?: Spans) {}

  /** Traces go to OTEL_EXPORTER_OTLP_ENDPOINT, where there is one. */
  static async open(configuration: Configuration): Promise<Tracing> {
    if (!configuration.traces) return new Tracing();
    const { openSpans } = await import('./open-telemetry.js');
    return new Tracing(openSpans(configuration.traces));
  }

  /** Begins a trace, or goes on with that of `traceparent`; undefined where nobody collects them. */
  begin(name: string, kind: SpanKind, facts: SpanFacts, traceparent?: string | null): Span | undefined {
    return this.spans?.begin(name, kind, facts, traceparent);
  }

  /** Does `work` as a step of its own, which ends when that does. */
  async step<T>(
    { name, kind, facts, traceparent }: { name: string; kind: SpanKind; facts: SpanFacts; traceparent?: string | null },
    work: () => Promise<T>,
  ): Promise<T> {
    const span = this.spans?.begin(name, kind, facts, traceparent);
    return span ? taken(span, work) : work();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.spans?.close();
  }
}

/** Does `work` within `span`, and ends it. */
export async function taken<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    const result = await within(span, work);
    span.end();
    return result;
  } catch (error) {
    span.end(kindOfFailure(error));
    throw error;
  }
}
