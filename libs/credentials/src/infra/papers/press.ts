import { fileURLToPath as pathOf } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MINUTE } from '#kernel';
import type { Block, PaperFacts } from '../../domain/papers/paper.js';
import type { PressAnswer, PressFonts, PressOrder } from './press-worker.js';

/** How long the thread waits for another paper, in milliseconds; it holds fonts of a megabyte. */
const IDLE = MINUTE;

/** How long one step of a paper may take. */
const STEP = MINUTE;

type Step = PressOrder extends infer Order ? (Order extends PressOrder ? Omit<Order, 'paper'> : never) : never;

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
  late: NodeJS.Timeout;
}

/**
 * Makes PDFs, one step after the other, as fast as somebody reads them. All are drawn in one thread, which begins with the
 * first and ends when nobody has wanted one for a while.
 */
@Injectable()
export class Press implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  /** The papers that are being made. */
  private readonly open = new Set<number>();
  private papers = 0;
  private idle: NodeJS.Timeout | undefined;

  /**
   * The bytes of a paper. What is to be drawn is asked for a part at a time; who goes early takes the paper with them.
   *
   * @param parts what is on it, from the top
   */
  async *print(
    facts: PaperFacts,
    parts: AsyncIterable<readonly Block[]> | Iterable<readonly Block[]>,
  ): AsyncGenerator<Uint8Array> {
    const paper = (this.papers += 1);
    this.open.add(paper);
    try {
      yield* this.step(paper, { begin: facts });
      for await (const draw of parts) yield* this.step(paper, { draw });
      yield* this.step(paper, { end: true });
    } finally {
      this.worker?.postMessage({ paper, drop: true } satisfies PressOrder);
      this.open.delete(paper);
      this.rest();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private async *step(paper: number, step: Step): AsyncGenerator<Uint8Array> {
    const worker = this.running();
    const bytes = await new Promise<Uint8Array>((resolve, reject) => {
      const late = setTimeout(() => this.fail(new Error('A paper took too long to draw.')), STEP);
      this.waiting.set(paper, { resolve, reject, late });
      worker.postMessage({ paper, ...step } satisfies PressOrder);
    });
    if (bytes.byteLength > 0) yield bytes;
  }

  private running(): Worker {
    clearTimeout(this.idle);
    if (this.worker) return this.worker;
    const worker = begin();
    worker.unref();
    worker.on('message', (answer: PressAnswer) => {
      const waiting = this.waiting.get(answer.paper);
      this.waiting.delete(answer.paper);
      clearTimeout(waiting?.late);
      if ('bytes' in answer) waiting?.resolve(answer.bytes);
      else waiting?.reject(new Error(`A paper could not be drawn: ${answer.failure}`));
    });
    worker.on('error', (error: Error) => this.worker === worker && this.fail(error));
    worker.on('exit', () => this.worker === worker && this.fail(new Error('The thread that draws papers ended.')));
    return (this.worker = worker);
  }

  /** All papers go with their thread; the next one has another. */
  private fail(error: Error): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    for (const { reject, late } of this.waiting.values()) {
      clearTimeout(late);
      reject(error);
    }
    this.waiting.clear();
  }

  private rest(): void {
    if (this.open.size > 0) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.fail(new Error('Nobody wanted a paper.')), IDLE).unref();
  }
}

/** `imports` of package.json leads from here to the file, also where this is a part of the one file of the program. */
function begin(): Worker {
  const workerData: PressFonts = {
    regular: pathOf(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
    bold: pathOf(import.meta.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf')),
  };
  return new Worker(pathOf(import.meta.resolve('#credentials/press-worker')), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    env: {},
    execArgv: [],
  });
}
