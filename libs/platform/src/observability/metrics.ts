import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The numbers of this process, in one registry of its own so that two applications in one test do not meet. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Seconds from a request's arrival to the end of its answer, by route pattern, never by address. */
  readonly httpDuration = new Histogram({
    name: 'afterclass_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    // Event loop lag, heap, garbage collection, handles and the start of the process.
    collectDefaultMetrics({ register: this.registry });
  }

  /** A number that is read when somebody looks. A name that is taken gives the metric that took it. */
  gauge(name: string, help: string, read: () => number | Promise<number>): Gauge {
    return (
      (this.registry.getSingleMetric(name) as Gauge | undefined) ??
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          this.set(await read());
        },
      })
    );
  }

  /** Numbers of one kind, one for each value of `label`, that are read when somebody looks. */
  gauges<Label extends string>(
    name: string,
    help: string,
    label: Label,
    read: () => Promise<Record<string, number>>,
  ): Gauge<Label> {
    return (
      (this.registry.getSingleMetric(name) as Gauge<Label> | undefined) ??
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers: [this.registry],
        async collect() {
          const found = await read();
          this.reset();
          for (const [value, number] of Object.entries(found))
            this.set({ [label]: value } as Record<Label, string>, number);
        },
      })
    );
  }

  /** A number that only grows: commands handled, frames sent. */
  counter<Label extends string = never>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return (
      (this.registry.getSingleMetric(name) as Counter<Label> | undefined) ??
      new Counter({ name, help, labelNames, registers: [this.registry] })
    );
  }

  /** How long something took, in seconds. */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ): Histogram<Label> {
    return (
      (this.registry.getSingleMetric(name) as Histogram<Label> | undefined) ??
      new Histogram({ name, help, buckets, labelNames, registers: [this.registry] })
    );
  }
}
