import { describe, expect, it, jest } from '@jest/globals';
import { aBoardRoom } from '../support/live-board.js';

jest.setTimeout(120_000);

/** Runs in the page: everything that may go wrong, once each. */
const GO_WRONG = `
  setTimeout(() => { throw new Error('planted'); });
  console.error('planted as well');
  const script = document.createElement('script');
  script.textContent = 'globalThis.injected = true';
  document.head.append(script);
  Promise.allSettled([fetch('/api/v1/nothing/here'), fetch('/api/v1/cut')]);
`;
const PLANTED = [
  'exception: planted',
  'console: planted as well',
  /^console: security policy, script-src-elem: inline/,
  /^console: .*violates the following Content Security Policy/,
  '404 /api/v1/nothing/here',
  'net::ERR_FAILED /api/v1/cut',
];

describe('the tests in the browser', () => {
  it('see whatever goes wrong on a page, and what was meant to and does not', async () => {
    const room = await aBoardRoom('Maya Okafor');
    const { page } = await room.arrives('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    room.problems.check();
    await page.route('**/api/v1/cut', (route) => route.abort());
    const answers = [page.waitForEvent('requestfailed'), page.waitForEvent('response'), page.waitForEvent('pageerror')];
    await page.evaluate(GO_WRONG);
    await Promise.all(answers);
    expect(await page.evaluate('globalThis.injected')).toBeUndefined();
    for (const planted of PLANTED) {
      expect(() => room.problems.check()).toThrow(typeof planted === 'string' ? planted : new RegExp(planted, 'm'));
    }
    room.problems.provoke(...PLANTED);
    room.problems.check();
    room.problems.provoke('404 /api/v1/another');
    await expect(room.close()).rejects.toThrow('did not happen: 404 /api/v1/another');
  });
});
