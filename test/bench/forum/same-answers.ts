import type { Operation } from './operations.ts';

/** How far the answer of a search may be from the floor's, in size: both rank the newest, but not with the same weights. */
const NEAR = 0.15;

/**
 * Makes sure that both servers do the same work, before either is measured: reads are answered with the same bytes,
 * searches with as many results of about the same size.
 *
 * @throws Error naming the operation that is answered otherwise
 */
export async function ensureSameAnswers(
  floor: number,
  ours: number,
  cookie: string,
  operations: Operation[],
): Promise<void> {
  for (const { name, kind, request } of operations) {
    if (kind === 'write') continue;
    const { path } = request(0);
    const expected = await read(ours, path, cookie);
    const given = await read(floor, path, '');
    const same = name.startsWith('search')
      ? areAlike(given, expected)
      : withoutPlaces(given) === withoutPlaces(expected);
    if (!same) throw new Error(`${name}: the floor answers something else.\n${given}\n${expected}`);
  }
}

async function read(port: number, path: string, cookie: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** Where a page goes on is written by each server as it likes. */
const withoutPlaces = (text: string): string => text.replace(/"(next|previous)Cursor":"[^"]*"/g, '"$1Cursor":""');

function areAlike(given: string, expected: string): boolean {
  const found = (text: string) => (JSON.parse(text) as { items: unknown[] }).items.length;
  return found(given) === found(expected) && Math.abs(given.length / expected.length - 1) <= NEAR;
}
