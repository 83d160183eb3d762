import type { EventEmitter } from 'node:events';
import type { INestApplication } from '@nestjs/common';
import { Shutdown } from './shutdown.js';

/** How long requests and jobs in flight have to finish, in milliseconds. */
const DRAIN_LIMIT = 15_000;

/** npm passes on the Ctrl-C that the terminal sent to us as well: what comes within these milliseconds is the same one. */
const ECHO = 1_000;

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

export interface StopOptions {
  /** Runs last, when nothing needs the database any more: the embedded one stops here. */
  afterwards?: () => Promise<void>;
  /** Milliseconds that requests and jobs in flight have to finish. */
  drainLimit?: number;
  /** Ends the process; another in tests. */
  exit?: (code: number) => void;
  /** Where the signals come from: the process. */
  signals?: EventEmitter;
  /** Milliseconds within which a second signal is the echo of the first. */
  echo?: number;
}

/**
 * Stops the program on SIGTERM and SIGINT, exactly once: announce, drain, close, then what comes `afterwards`.
 * A second signal means now.
 */
export function stopOnSignals(app: INestApplication, options: StopOptions = {}): void {
  const { signals = process, echo = ECHO } = options;
  const exit = options.exit ?? ((code) => process.exit(code));
  let stoppingSince: number | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince < echo) return;
      return exit(signal === 'SIGINT' ? 130 : 143);
    }
    stoppingSince = performance.now();
    void stop(app, options).then((clean) => exit(clean ? 0 : 1));
  };
  for (const signal of SIGNALS) signals.on(signal, onSignal);
}

/** Whether everything ended by itself within the limit. */
async function stop(app: INestApplication, { afterwards, drainLimit = DRAIN_LIMIT }: StopOptions): Promise<boolean> {
  const clean = await withinLimit(drainLimit, async () => {
    await app.get(Shutdown).announce();
    await app.close();
  });
  const done = await withinLimit(drainLimit, async () => afterwards?.());
  return clean && done;
}

async function withinLimit(limit: number, work: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  const finished = work().then(
    () => true,
    (error: unknown) => {
      process.stderr.write(`Stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    },
  );
  try {
    return await Promise.race([finished, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
