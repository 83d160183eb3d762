import {
  type Context,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  SpanKind as OtelKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
  type TracerProviderOptions,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { TraceSettings } from '../config/configuration.js';
import type { Span, SpanFacts, SpanKind, Spans } from './tracing.js';

type Resource = NonNullable<TracerProviderOptions['resource']>;

const KINDS: Record<SpanKind, OtelKind> = {
  server: OtelKind.SERVER,
  consumer: OtelKind.CONSUMER,
  client: OtelKind.CLIENT,
};

/** W3C Trace Context, section 3.2: version, trace, parent, flags. A version to come may append more. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-|$)/;

/** How long a collector that does not answer may hold the end of the process up, in milliseconds. */
const FAREWELL = 3_000;

/** Sends traces to a collector, in batches, beside what is being done. A collector that is away costs traces alone. */
export function openSpans({ endpoint, serviceName, share }: TraceSettings): Spans {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceOf({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: FAREWELL })],
  });
  const tracer = provider.getTracer('afterclass');
  return {
    begin: (name, kind, facts, traceparent) => started(tracer, name, kind, facts, contextOf(traceparent)),
    close: () => provider.shutdown(),
  };
}

/** What sends the traces: the attributes themselves, as nothing about the machine is found out for them. */
function resourceOf(attributes: Record<string, string>): Resource {
  return { attributes, getRawAttributes: () => Object.entries(attributes), merge: () => resourceOf(attributes) };
}

function started(tracer: Tracer, name: string, kind: SpanKind, facts: SpanFacts, parent: Context): Span {
  const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: facts }, parent);
  let own: Context | undefined;
  return {
    get traceparent() {
      return written(span);
    },
    child: (childName, childKind, childFacts) =>
      started(tracer, childName, childKind, childFacts, (own ??= trace.setSpan(ROOT_CONTEXT, span))),
    note: (more) => void span.setAttributes(more),
    end: (failure) => {
      if (failure !== undefined) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute('error.type', failure);
      }
      span.end();
    },
  };
}

function written(span: OtelSpan): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${(traceFlags & TraceFlags.SAMPLED).toString(16).padStart(2, '0')}`;
}

/** What cannot be read begins a trace of its own (section 4.3). */
function contextOf(traceparent: string | null | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  });
}
