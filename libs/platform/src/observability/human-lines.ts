import type { DestinationStream } from 'pino';

interface Line {
  level: string;
  time: string;
  msg?: string;
  context?: string;
  err?: { type: string; message: string; stack?: string };
}

/** Turns the JSON lines of pino into lines for somebody who watches a terminal. */
export function humanLines(out: { write(text: string): unknown }): DestinationStream {
  return {
    write(json) {
      const { level, time, msg, context, err } = JSON.parse(json) as Line;
      const head = `${time.slice(11, 19)} ${level.padEnd(5)} ${context ? `[${context}] ` : ''}`;
      const what = msg ?? (err ? `${err.type}: ${err.message}` : '');
      out.write(`${head}${what}${err?.stack ? `\n${err.stack}` : ''}\n`);
    },
  };
}
