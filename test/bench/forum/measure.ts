import autocannon from 'autocannon';
import type { Operation } from './operations.ts';

export interface Measured {
  /** Answers of status 2xx a second. */
  perSecond: number;
  /** Milliseconds under load, of the slowest hundredth. */
  p99: number;
  /** Bytes of one answer. */
  bytes: number;
}

const CONNECTIONS = 10;

/** Asks for `seconds` over ten connections. Any answer but 2xx ends the run: a refusal is quick and worth nothing. */
export async function measure(port: number, cookie: string, operation: Operation, seconds: number): Promise<Measured> {
  let turn = 0;
  const next = () => {
    const { method, path, body } = operation.request(turn++);
    return { method, path, body, headers: headersFor(port, cookie, body) };
  };
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    // Built anew before each is sent, so that no write is sent twice.
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${operation.name}: ${result.non2xx} refused, ${result.errors} failed.`);
  const perSecond = result['2xx'] / result.duration;
  return { perSecond, p99: result.latency.p99, bytes: Math.round(result.throughput.total / result['2xx']) };
}

/** One after the other, without company; milliseconds of the slowest hundredth. */
export async function alone(port: number, cookie: string, operation: Operation, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const { method, path, body } = operation.request(turn);
    const before = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body,
      headers: headersFor(port, cookie, body),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${operation.name}: ${answer.status}`);
    samples.push(performance.now() - before);
  }
  return samples;
}

/** What a browser sends along. */
const headersFor = (port: number, cookie: string, body: string | undefined): Record<string, string> => ({
  cookie,
  origin: `http://localhost:${port}`,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
});
