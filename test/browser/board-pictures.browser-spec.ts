import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BoardRoom, aBoardRoom } from '../support/live-board.js';

jest.setTimeout(240_000);

const root = join(import.meta.dirname, '../..');
/** Those of the README, made anew with `UPDATE_SCREENSHOTS=1`; otherwise the tree stays as it is. */
const SHOWN = new Set(['board', 'board-dark', 'board-phone']);
const pathOf = (name: string): string => {
  const folder = process.env['UPDATE_SCREENSHOTS'] && SHOWN.has(name) ? 'docs/screenshots' : '.cache/pictures';
  mkdirSync(join(root, folder), { recursive: true });
  return join(root, folder, `${name}.png`);
};

const TOPICS = [
  { by: 'Jonas Keller', title: 'How do you say no to the loudest stakeholder?', votes: 3 },
  { by: 'Ruth Adler', title: 'Story points, or just count?', votes: 2 },
  { by: 'Ali Demir', title: 'Remote refinement that is not dull', votes: 2, anonymous: true },
  { by: 'Tom Beck', title: 'Product Owner without a product', votes: 1 },
  { by: 'Ines Rossi', title: 'What does “done” mean for a prototype?', votes: 6 },
];
const NOTE = 'The one who shouts gets the sprint. What has worked for you?';

let room: BoardRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Nothing on the screen reaches beyond it, and no two things that can be pressed lie over each other. */
async function laysOutWell(page: Page): Promise<void> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(beyond).toBeLessThanOrEqual(0);
  for (const button of await page.locator('footer button, header button, header a').all()) {
    if (await button.isVisible()) await button.click({ trial: true, timeout: 5_000 });
  }
}

describe('the board as people see it', () => {
  it('lays out well on a desk, in the dark, on a phone and magnified four times', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [40, 240], pollSeconds: 300, votesPerPerson: 6 });
    const maya = await room.enters('Maya Okafor');
    const people = new Map<string, Awaited<ReturnType<BoardRoom['comes']>>>();
    for (const { by } of TOPICS) people.set(by, await room.comes(by));
    for (const name of ['Kofi Mensah', 'Lena Vogt', 'Sam Okoye', 'Noor Haddad'])
      people.set(name, await room.comes(name));
    const voters = [...people.values()];
    await press(maya.page, 'Start gathering');
    const ids = TOPICS.map(() => crypto.randomUUID());
    for (const [index, { by, title, anonymous = false }] of TOPICS.entries()) {
      const note = index === 0 ? { note: NOTE } : {};
      await people.get(by)!.gives('add-topic', { topicId: ids[index], title, anonymous, ...note });
    }
    await maya.page.getByRole('heading', { name: TOPICS[4]!.title }).waitFor();
    await press(maya.page, 'Open voting');
    await maya.page.getByText('6 of 6 votes left').waitFor();
    await maya.page.getByRole('button', { name: /^Vote for “How/ }).click();
    await maya.page.getByText('5 of 6 votes left').waitFor();
    await maya.page.screenshot({ path: pathOf('board-voting') });
    await laysOutWell(maya.page);
    for (const [index, { votes }] of TOPICS.entries()) {
      for (const voter of voters.slice(0, votes)) await voter.gives('cast-vote', { topicId: ids[index] });
    }
    await press(maya.page, 'Close voting');

    // The first one is soon done, with a takeaway.
    await press(maya.page, 'Start the first topic');
    await maya.page.getByRole('timer').waitFor();
    const writes = async (name: string, text: string, topicId: string | undefined) => {
      await people.get(name)!.gives('add-takeaway', { takeawayId: crypto.randomUUID(), text, topicId });
      await maya.page.getByText(text).waitFor();
    };
    await writes('Ines Rossi', 'A prototype is done when it has answered its question.', ids[4]);
    await press(maya.page, 'More');
    await press(maya.page, 'Finish this topic');
    await press(maya.page, 'Start the next topic');
    await maya.page.getByRole('timer').waitFor();
    await writes('Ruth Adler', 'Ask what they would drop for it.', ids[0]);
    await writes('Ali Demir', 'Put the trade-off in the Sprint Review, in the open.', ids[0]);

    const dark = await room.enters('Ruth Adler', { colorScheme: 'dark' });
    const phone = await room.enters('Maya Okafor', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    // 1280 by 1024 pixels, magnified four times.
    const near = await room.enters('Jonas Keller', { viewport: { width: 320, height: 256 } });
    await maya.page.locator('[role=timer][data-last]').waitFor();
    await maya.page.screenshot({ path: pathOf('board') });
    await dark.page.screenshot({ path: pathOf('board-dark') });
    await phone.page.screenshot({ path: pathOf('board-phone') });
    await near.page.screenshot({ path: pathOf('board-magnified') });
    for (const { page } of [maya, dark, phone, near]) await laysOutWell(page);

    await phone.page.getByRole('region', { name: 'Shall we go on?' }).waitFor();
    await phone.page.screenshot({ path: pathOf('board-phone-thumbs') });
    await near.page.screenshot({ path: pathOf('board-magnified-thumbs') });
    for (const { page } of [phone, near]) await page.getByRole('button', { name: 'Next topic' }).last().click();
    await maya.page
      .getByText(/^2 of \d+ have answered/)
      .first()
      .waitFor();
  });
});
