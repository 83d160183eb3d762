import type { Browser } from 'playwright-core';

/** What the pages of a browser did themselves, in milliseconds of their own work: what else the machine does is no part. */
export interface PageWork {
  /** The longest task of any thread. */
  longestTask: number;
  /** All tasks of the threads that scripts, style and layout run on. */
  total: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** How long the thread itself worked, in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

const CATEGORIES = ['toplevel', '__metadata', 'disabled-by-default-devtools.timeline'];

/** Traces the browser while something is done in it. */
export async function pageWork(browser: Browser, work: () => Promise<unknown>): Promise<PageWork> {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.filter(({ name, ph, tdur }) => /RunTask$/.test(name) && ph === 'X' && tdur !== undefined);
  const inMilliseconds = ({ tdur = 0 }: TraceEvent) => tdur / 1_000;
  const onMain = tasks.filter((task) => main.has(thread(task)));
  if (onMain.length === 0) throw new Error('The trace holds no task of a page.');
  return {
    longestTask: Math.max(...tasks.map(inMilliseconds)),
    total: onMain.reduce((sum, task) => sum + inMilliseconds(task), 0),
  };
}
