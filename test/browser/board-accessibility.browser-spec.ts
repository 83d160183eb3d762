import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { type BoardRoom, aBoardRoom } from '../support/live-board.js';

jest.setTimeout(240_000);

const NARROW = { width: 320, height: 640 };

let room: BoardRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

/** How far the page reaches beyond the screen to the right. */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('the board for everybody', () => {
  it('gives axe nothing to say, in any phase, theme, language and size', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [600], pollSeconds: 60 });
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler', { colorScheme: 'dark', locale: 'fr-FR' });
    const jonas = await room.enters('Jonas Keller', { viewport: NARROW, hasTouch: true });
    const ines = await room.enters('Ines Rossi', { viewport: NARROW, hasTouch: true, locale: 'fr-FR' });
    const everybody = [maya, ruth, jonas, ines];
    const found: string[] = [];
    const look = async (where: string) => {
      for (const { page } of everybody) {
        for (const finding of await axeFindings(page)) found.push(`${where}: ${finding}`);
      }
      if ((await overflow(jonas.page)) > 0) found.push(`${where}: wider than 320 pixels`);
      if ((await overflow(ines.page)) > 0) found.push(`${where}, in French: wider than 320 pixels`);
    };
    const press = (name: string) => maya.page.getByRole('button', { name, exact: true }).click();
    await look('lobby');
    await press('Start gathering');
    for (const title of ['How do you say no to the loudest stakeholder?', 'Story points, or just count?']) {
      await maya.page.getByLabel('Topic', { exact: true }).fill(title);
      await maya.page.keyboard.press('Enter');
      await jonas.page.getByRole('heading', { name: title }).waitFor();
    }
    await look('gathering');
    await press('Open voting');
    await jonas.page.getByRole('button', { name: /^Vote for “Story/ }).click();
    await ruth.page.getByRole('button', { name: /^Voter pour « Story/ }).click();
    await look('voting');
    await press('Close voting');
    await look('between');
    await press('Start the first topic');
    for (const { page } of everybody) await page.getByRole('timer').waitFor();
    await look('discussing');
    await press('Show the thumbs');
    await jonas.page.getByRole('region', { name: 'Shall we go on?' }).waitFor();
    await look('thumbs');
    for (const sheet of ['People', 'Settings of this meeting', 'Keyboard shortcuts']) {
      await press('More');
      await maya.page.getByRole('dialog', { name: 'More' }).waitFor();
      await maya.page.getByRole('dialog').getByRole('button', { name: sheet }).click();
      await maya.page.getByRole('dialog', { name: sheet }).waitFor();
      await look(sheet);
      await maya.page.keyboard.press('Escape');
      await maya.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await press('Count the thumbs now');
    await press('More');
    await press('End the meeting');
    await look('the last question');
    await maya.page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
    await jonas.page.getByRole('link', { name: 'See the summary' }).waitFor();
    await look('closed');
    expect(found).toEqual([]);
  });

  it('tells people who listen what people who look see', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [600] });
    const { page } = await room.enters('Maya Okafor');
    const said = (text: RegExp) =>
      page.locator('[role=status]', { hasText: text }).first().waitFor({ state: 'attached' });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Start gathering');
    await said(/Gathering topics/);
    await page.getByLabel('Topic', { exact: true }).fill('A topic');
    await page.keyboard.press('Enter');
    await press('Open voting');
    await said(/Voting is open/);
    await press('Close voting');
    await press('Start the first topic');
    await said(/Now discussing: A topic\. 10 minutes\./);
    await press('Pause');
    await said(/The time is paused/);
    await press('Show the thumbs');
    await said(/Show your thumb/);
    await page.keyboard.press('1');
    await said(/1 go on, 0 either way, 0 next topic\. We go on\.|We go on with A topic/);
  });
});
