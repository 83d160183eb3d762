import { loadavg } from 'node:os';
import type { Members } from '../bench/lean-coffee/seed.ts';
import { percentile } from '../bench/statistics.ts';

/** What is put under load. */
export interface Installation {
  databaseUrl: string;
  ports: number[];
}

/** Goes on until `over`; `every` so many milliseconds a person asks for something, where they have their answer. */
export type Load = (over: () => boolean, every: number) => Promise<void>;

/** Makes what a load needs; `people` are those who make it. */
export type PrepareLoad = (installation: Installation, people: Members, measures: Measures) => Promise<Load>;

/** How long each operation took, in milliseconds, and which failed. */
export class Measures {
  private readonly samples = new Map<string, number[]>();
  private readonly errors = new Map<string, Record<string, number>>();
  private began = 0;
  private took = 0;
  private loadBefore = 0;

  begin(): void {
    this.loadBefore = loadavg()[0]!;
    this.began = performance.now();
  }

  end(): void {
    this.took = (performance.now() - this.began) / 1_000;
  }

  /** Measures one operation. What it throws is counted, and its time is not. */
  async of(operation: string, work: () => Promise<void>): Promise<void> {
    const before = performance.now();
    try {
      await work();
      const samples = this.samples.get(operation) ?? [];
      samples.push(performance.now() - before);
      this.samples.set(operation, samples);
    } catch (error) {
      const errors = this.errors.get(operation) ?? {};
      const reason = error instanceof Error ? error.message : String(error);
      errors[reason] = (errors[reason] ?? 0) + 1;
      this.errors.set(operation, errors);
    }
  }

  /** By operation; `load_before`: what the machine did already, as its average of one minute says. */
  summary() {
    const all = [...this.samples.values()].reduce((sum, { length }) => sum + length, 0);
    const operations = [...this.samples].map(([name, samples]) => [
      name,
      {
        per_second: rounded(samples.length / this.took),
        p50_ms: rounded(percentile(samples, 0.5)),
        p95_ms: rounded(percentile(samples, 0.95)),
        p99_ms: rounded(percentile(samples, 0.99)),
        errors: sumOf(this.errors.get(name)),
      },
    ]);
    return {
      load_before: rounded(this.loadBefore),
      per_second: rounded(all / this.took),
      operations: Object.fromEntries(operations) as Record<string, object>,
      errors: Object.fromEntries(this.errors),
    };
  }
}

const rounded = (value: number) => Number(value.toFixed(1));
const sumOf = (errors: Record<string, number> = {}) => Object.values(errors).reduce((sum, count) => sum + count, 0);

/** Calls `work` until `over`, `every` so many milliseconds, the first time somewhere within the first of them. */
export async function paced(over: () => boolean, every: number, work: () => Promise<void>): Promise<void> {
  let next = performance.now() + Math.random() * every;
  while (!over()) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
    next = Math.max(next + every, performance.now());
    if (!over()) await work();
  }
}
