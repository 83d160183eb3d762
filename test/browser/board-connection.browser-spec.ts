import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BoardRoom, aBoardRoom } from '../support/live-board.js';

jest.setTimeout(180_000);

let room: BoardRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

const topicField = (page: Page) => page.getByLabel('Topic', { exact: true });

describe('a board without a connection', () => {
  it('goes on, loses no keystroke, and sends what was done on return', async () => {
    room = await aBoardRoom('Maya Okafor');
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler');
    await maya.page.getByRole('button', { name: 'Start gathering' }).click();
    await ruth.page.getByText('What shall we talk about?').waitFor();
    await topicField(ruth.page).pressSequentially('Before, ');

    await ruth.cut();
    await ruth.page
      .getByText(/Connection lost/)
      .first()
      .waitFor();
    await topicField(ruth.page).pressSequentially('during ');
    await topicField(ruth.page).press('Enter');
    await ruth.page.getByRole('heading', { name: 'Before, during' }).waitFor();
    await topicField(ruth.page).pressSequentially('half a thou');
    await ruth.page.getByText(/1 thing is kept/).waitFor();
    expect(await maya.page.getByRole('heading', { name: 'Before, during' }).count()).toBe(0);

    await ruth.mend();
    await maya.page.getByRole('heading', { name: 'Before, during' }).waitFor();
    await ruth.page.getByText('Connected again.').waitFor();
    await topicField(ruth.page).pressSequentially('ght');
    expect(await topicField(ruth.page).inputValue()).toBe('half a thought');
    expect(await ruth.page.getByRole('heading', { name: 'Before, during' }).count()).toBe(1);
  });

  it('keeps through a reload what was typed, and what was given and not yet sent', async () => {
    room = await aBoardRoom('Maya Okafor');
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler');
    await maya.page.getByRole('button', { name: 'Start gathering' }).click();
    await ruth.page.getByText('What shall we talk about?').waitFor();
    await ruth.cut();
    await topicField(ruth.page).fill('Given on a train');
    await topicField(ruth.page).press('Enter');
    await topicField(ruth.page).fill('Not yet finished');
    await ruth.mend();
    await ruth.page.reload();
    await maya.page.getByRole('heading', { name: 'Given on a train' }).waitFor();
    await ruth.page.getByRole('heading', { name: 'Given on a train' }).waitFor();
    expect(await topicField(ruth.page).inputValue()).toBe('Not yet finished');
    expect(await ruth.page.getByRole('heading', { name: 'Given on a train' }).count()).toBe(1);
  });
});

describe('a clock that is wrong', () => {
  it('counts down as the others do', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [90] });
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler', { clockOff: -900_000 });
    await maya.page.getByRole('button', { name: 'Start gathering' }).click();
    await topicField(maya.page).fill('A topic');
    await topicField(maya.page).press('Enter');
    await maya.page.getByRole('button', { name: 'Open voting' }).click();
    await maya.page.getByRole('button', { name: 'Close voting' }).click();
    await maya.page.getByRole('button', { name: 'Start the first topic' }).click();
    const left = async (page: Page) => {
      const [minutes = 0, seconds = 0] = (await page.getByRole('timer').locator('b').innerText())
        .split(':')
        .map(Number);
      return minutes * 60 + seconds;
    };
    await ruth.page.getByRole('timer').waitFor();
    await maya.page.getByRole('timer').waitFor();
    const [here, there] = await Promise.all([left(maya.page), left(ruth.page)]);
    expect(Math.abs(here - there)).toBeLessThanOrEqual(1);
    expect(there).toBeGreaterThan(80);
    expect(there).toBeLessThanOrEqual(90);
  });
});
