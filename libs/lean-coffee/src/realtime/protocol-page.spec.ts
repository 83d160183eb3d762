import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CLIENT_COMMANDS, SESSION_MESSAGES } from '#contracts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/PROTOCOL.md'), 'utf8');

/** The code words in the first column of every table. */
const rows = page
  .split('\n')
  .map((line) => /^\|((?:[^|]*`[a-z-]+`)+)/.exec(line)?.[1] ?? '')
  .flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word));

describe('the page on the protocol', () => {
  it.each([...CLIENT_COMMANDS, ...Object.values(SESSION_MESSAGES)])('says what %s is', (name) => {
    expect(rows.filter((word) => word === name)).toHaveLength(1);
  });
});
