import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Duration, DomainError, SECOND } from '#kernel';
import type { ProofResult, ProofTask } from './proof-worker.js';

/** What a thread is allowed. */
export interface ThreadBounds {
  /** For one list of tasks. */
  time: Duration;
  /** Megabytes of its heap. */
  memory: number;
  /** How many lists may wait for their turn. */
  waiting: number;
}

/** It took longer, or more memory, than it may. */
export class TooSlow extends Error {}

/**
 * A thread that reckons what proofs sign, one list of tasks after the other. It begins with the first of them; one that
 * does not come to an end is ended, and the next list gets a new one.
 */
export abstract class ProofThread implements OnModuleDestroy {
  private worker: Promise<Worker> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  protected constructor(private readonly bounds: ThreadBounds) {}

  /**
   * @returns a result for each of `tasks`, in their order
   * @throws TooSlow; DomainError `unavailable` where too many wait already
   */
  async reckon(tasks: ProofTask[]): Promise<ProofResult[]> {
    if (this.waiting >= this.bounds.waiting) throw new DomainError('unavailable', 'Please try again in a moment.');
    this.waiting += 1;
    const results = this.last.then(() => this.inTurn(tasks));
    this.last = results.then(nothing, nothing);
    try {
      return await results;
    } finally {
      this.waiting -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await (await this.worker?.catch(nothing))?.terminate();
  }

  private async inTurn(tasks: ProofTask[]): Promise<ProofResult[]> {
    // The time it takes to begin is ours, and not that of the document.
    const worker = await (this.worker ??= begin(this.bounds.memory).catch((error: unknown) => {
      this.worker = undefined;
      throw error;
    }));
    const ended = new AbortController();
    const late = setTimeout(() => ended.abort(), this.bounds.time);
    const gone = () => ended.abort();
    worker.once('exit', gone);
    try {
      worker.postMessage(tasks);
      const [results] = (await once(worker, 'message', { signal: ended.signal })) as [ProofResult[]];
      return results;
    } catch {
      this.worker = undefined;
      void worker.terminate();
      throw new TooSlow();
    } finally {
      clearTimeout(late);
      worker.off('exit', gone);
    }
  }
}

const nothing = () => undefined;

/** `imports` of package.json leads from here to the file, also where this is a part of the one file of the program. */
async function begin(memory: number): Promise<Worker> {
  const worker = new Worker(fileURLToPath(import.meta.resolve('#credentials/proof-worker')), {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // What the libraries have to say of a document is of no use to anybody.
  worker.stdout.resume();
  worker.stderr.resume();
  // It keeps no process alive, and an end that nobody waits for harms nobody.
  worker.unref();
  worker.on('error', nothing);
  await once(worker, 'message');
  return worker;
}

/** For documents of our own. */
@Injectable()
export class SigningThread extends ProofThread {
  constructor() {
    super({ time: 60 * SECOND, memory: 256, waiting: Infinity });
  }
}

/** For documents of strangers, apart from our own: who sends one that does not end holds up only others of its kind. */
@Injectable()
export class CheckingThread extends ProofThread {
  constructor() {
    super({ time: 2 * SECOND, memory: 96, waiting: 20 });
  }
}
