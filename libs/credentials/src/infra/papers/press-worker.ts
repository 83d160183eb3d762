import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Block, PaperFacts } from '../../domain/papers/paper.js';

/*
 * Draws papers as PDF, in a thread of its own: reading the fonts alone would hold everything else up for a tenth of a second.
 * Node runs it as it is, or what it was compiled to: it and what it loads have types that can be erased.
 */

/** What the thread is told of a paper: to begin it, what comes next on it, that this was all, or that nobody wants it. */
export type PressOrder = { paper: number } & (
  { begin: PaperFacts } | { draw: readonly Block[] } | { end: true } | { drop: true }
);

/** What there is of the paper since the last time, or why there is none. */
export type PressAnswer = { paper: number } & ({ bytes: Uint8Array } | { failure: string });

/** Where the fonts lie. */
export interface PressFonts {
  regular: string;
  bold: string;
}

// Before it is compiled, what is called `.js` is `.ts`.
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!/^\..+\.js$/.test(specifier)) throw error;
      return next(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});

const port: MessagePort = parentPort!;
const { regular, bold } = workerData as PressFonts;
const { Paper } = await import('./drawing/paper.js');
const fonts = { regular: readFileSync(regular), bold: readFileSync(bold) };
const papers = new Map<number, InstanceType<typeof Paper>>();

function bytesFor(order: PressOrder): Uint8Array {
  const { paper: id } = order;
  if ('begin' in order) papers.set(id, new Paper(order.begin, fonts));
  const paper = papers.get(id)!;
  if ('draw' in order) for (const block of order.draw) paper.draw(block);
  if ('end' in order) paper.end();
  return paper.taken();
}

port.on('message', (order: PressOrder) => {
  const { paper } = order;
  if ('drop' in order) return void papers.delete(paper);
  try {
    const bytes = bytesFor(order);
    port.postMessage({ paper, bytes } satisfies PressAnswer);
  } catch (error) {
    port.postMessage({ paper, failure: (error as Error).stack ?? String(error) } satisfies PressAnswer);
  }
});
