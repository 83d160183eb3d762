import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Database } from '#platform';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let forum: ForumCommunity;
beforeAll(async () => {
  forum = await aForumCommunity();
});
afterAll(() => forum.close());

const DESK = { viewport: { width: 1280, height: 900 } };
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const widest = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['STATUS_PICTURES'];
  if (!folder) return;
  for (const [where, width, height] of [
    ['desk', 1280, 900],
    ['phone', 320, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize(DESK.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('the page of how the house is', () => {
  it('says what needs somebody, and takes up again what was given up', async () => {
    const { app } = forum.community.room;
    const database = app.app.get(Database);
    const nadia = await forum.visits('Nadia Moreau', '/', { ...DESK, roles: ['admin'] });
    await database.query(
      `INSERT INTO outbox (id, type, payload, created_at, parked_at, attempts, last_error)
       VALUES (gen_random_uuid(), 'forum.post-created-long-ago', '{}', now(), now(), 12,
               'notifications.mails: connect ECONNREFUSED')`,
    );
    await database.query(
      `INSERT INTO running_process (id, roles, version, started_at, seen_at, facts)
       VALUES (gen_random_uuid(), '{http,realtime}', '0.1.0', now() - interval '1 day', now() - interval '2 minutes',
               '{"sockets": 1204, "memoryMegabytes": 312, "lagMilliseconds": 4,
                 "slow": [{"text": "SELECT * FROM post WHERE thread_id = $1 AND path > $2 ORDER BY path LIMIT $3",
                           "calls": 3, "longest": 912, "total": 1800}]}')`,
    );
    await nadia.page.goto(`${app.url}/administration/status`);
    await says(nadia.page, 'Something needs you');
    await says(nadia.page, '1 process has not been heard of.');
    await says(nadia.page, '1 event was given up.');
    await says(nadia.page, 'notifications.mails: connect ECONNREFUSED');
    await says(nadia.page, /SELECT \* FROM post WHERE thread_id = \$1/);
    expect(await axeFindings(nadia.page)).toEqual([]);
    await pictures(nadia.page, 'status');
    await nadia.page.setViewportSize({ width: 320, height: 700 });
    expect(await widest(nadia.page)).toBe(320);
    await nadia.page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(nadia.page, { coloursAlone: true })).toEqual([]);
    await nadia.page.emulateMedia({ colorScheme: 'light' });
    await nadia.page.setViewportSize(DESK.viewport);

    await nadia.page.getByRole('button', { name: 'Try again: forum.post-created-long-ago' }).click();
    await says(nadia.page, 'The event is told again.');
    await nadia.page.getByText('1 event was given up.').waitFor({ state: 'detached' });

    await nadia.page.getByRole('link', { name: 'Log', exact: true }).first().click();
    await nadia.page.getByRole('listitem').filter({ hasText: 'had an event told again' }).waitFor();
    expect(await axeFindings(nadia.page)).toEqual([]);
    await pictures(nadia.page, 'log');
  });

  it('shows nothing to others', async () => {
    const ruth = await forum.visits('Ruth Adler', '/administration/status', { ...DESK, roles: ['moderator'] });
    await ruth.page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
  });
});
