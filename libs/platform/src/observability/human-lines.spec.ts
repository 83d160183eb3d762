import { describe, expect, it } from '@jest/globals';
import { humanLines } from './human-lines.js';

describe('log lines for people', () => {
  const written: string[] = [];
  const stream = humanLines({ write: (text) => written.push(text) });
  const line = (more: object) => {
    stream.write(JSON.stringify({ level: 'warn', time: '2026-01-15T12:34:56.789Z', ...more }));
    return written.at(-1);
  };

  it('say when, how bad, where and what', () => {
    expect(line({ context: 'jobs', msg: 'slow' })).toBe('12:34:56 warn  [jobs] slow\n');
    expect(line({ msg: 'plain' })).toBe('12:34:56 warn  plain\n');
  });

  it('show where an error happened', () => {
    expect(line({ err: { type: 'TypeError', message: 'no', stack: '    at here' } })).toBe(
      '12:34:56 warn  TypeError: no\n    at here\n',
    );
  });
});
