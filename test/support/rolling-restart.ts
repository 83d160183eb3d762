import { expect } from '@jest/globals';
import { judge, untilQuiet } from '../chaos/verdict.ts';
import { Work } from '../chaos/work.ts';
import { twoNodes } from './live/two-nodes.js';

/** People in each live session and in the forum. */
const PEOPLE = 5;

/** With fewer, nothing would have been under way when a node ended. */
const LEAST_ACKNOWLEDGED = 150;

/**
 * Two nodes at work, restarted one after the other as a deployment does it, twice. Then everything that was acknowledged
 * is there once, and everybody was told of it who was to be.
 */
export async function survivesRollingRestart(env: Record<string, string> = {}): Promise<void> {
  const both = await twoNodes(env);
  try {
    const { databaseUrl, nodes } = both;
    const work = new Work({ databaseUrl, ports: nodes.map(({ port }) => port), each: PEOPLE, seed: 4 });
    await work.prepare();
    let restarts = 0;
    const over = () => restarts === 4 && work.record.acknowledged > LEAST_ACKNOWLEDGED;
    const restarting = (async () => {
      for (const node of [0, 1, 0, 1]) {
        const before = work.record.acknowledged;
        while (work.record.acknowledged < before + 20) await new Promise((resolve) => setTimeout(resolve, 20));
        expect(await nodes[node]!.stop()).toBe(0);
        await both.restart(node);
        restarts += 1;
      }
    })();
    await Promise.all([restarting, work.run(over)]);
    await untilQuiet(databaseUrl);
    const { lost, duplicated, unequal } = await judge(work.judged(databaseUrl));
    expect({ lost, duplicated, unequal, unanswered: work.record.unanswered }).toEqual({
      lost: [],
      duplicated: [],
      unequal: [],
      unanswered: [],
    });
    expect(work.record.acknowledged).toBeGreaterThan(LEAST_ACKNOWLEDGED);
  } finally {
    await both.close();
  }
}
