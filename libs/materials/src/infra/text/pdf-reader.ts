import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import {
  type PageTexts,
  TEXT_BOUNDS,
  type TextBounds,
  type TextFailure,
  textsOf,
} from '../../domain/text/page-texts.js';
import type { WorkerMessage, WorkerTask } from './pdf-worker.js';

const MEGABYTE = 1024 * 1024;

/** How often a thread is asked what it holds, in milliseconds. */
const LOOKED_AT = 50;

/** Reads the text of PDFs that anybody may have made. Each is read in a thread of its own, which cannot harm the process. */
@Injectable()
export class PdfReader {
  /** @param bytes the file, which is handed over: it is empty afterwards */
  async read(bytes: Uint8Array<ArrayBuffer>, bounds: TextBounds = TEXT_BOUNDS): Promise<PageTexts> {
    const worker = begin({ bytes, bounds });
    const most = bounds.memory * MEGABYTE + 2 * bytes.byteLength;
    return new Promise((resolve) => {
      const pages: string[] = [];
      const end = (texts: PageTexts) => {
        clearTimeout(late);
        clearInterval(watch);
        void worker.terminate();
        resolve(texts);
      };
      const fail = (reason: TextFailure) => end({ state: 'failed', reason });
      const late = setTimeout(() => fail('too-slow'), bounds.time);
      // What lies outside of the heap, as the inflated parts of a file do, is bounded by nothing else.
      const watch = setInterval(() => void heldBy(worker).then((held) => held > most && fail('too-large')), LOOKED_AT);
      worker.on('message', (message: WorkerMessage) => {
        if ('page' in message) pages.push(message.page);
        else if (message.end === 'done') end(textsOf(pages));
        else fail(message.end);
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken'),
      );
      worker.on('exit', () => fail('broken'));
    });
  }
}

/** `imports` of package.json leads from here to the file, also where this is a part of the one file of the program. */
function begin({ bytes, bounds }: WorkerTask): Worker {
  const worker = new Worker(fileURLToPath(import.meta.resolve('#materials/pdf-worker')), {
    workerData: { bytes, bounds } satisfies WorkerTask,
    transferList: [bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // What the library has to say of a file is of no use to anybody.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** Bytes; 0 for a thread that has ended. */
const heldBy = (worker: Worker): Promise<number> =>
  worker.getHeapStatistics().then(
    ({ external_memory, used_heap_size }) => external_memory + used_heap_size,
    () => 0,
  );
