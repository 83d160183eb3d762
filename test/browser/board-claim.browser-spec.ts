import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FACILITATOR_GRACE_MS } from '#contracts';
import { Clock, type Duration, type Instant, SystemClock } from '#kernel';
import { type BoardRoom, aBoardRoom } from '../support/live-board.js';

jest.setTimeout(180_000);

let room: BoardRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

/** Runs on with the machine's clock, and can be put forward. */
class HastyClock extends Clock {
  private readonly machine = new SystemClock();
  private ahead: Duration = 0;

  now(): Instant {
    return this.machine.now() + this.ahead;
  }

  advance(duration: Duration): void {
    this.ahead += duration;
  }
}

const takeOver = (page: Page) => page.getByRole('button', { name: 'Take over', exact: true });
const shows = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
const said = (page: Page, text: RegExp) =>
  page.locator('[role=status]', { hasText: text }).first().waitFor({ state: 'attached' });

describe('a board whose facilitator has gone', () => {
  it('is taken over by a member after a minute, never by a guest, and stays so when they return', async () => {
    const clock = new HastyClock();
    room = await aBoardRoom('Maya Okafor', {}, { clock });
    const maya = await room.enters('Maya Okafor');
    await maya.page.getByRole('button', { name: 'Start gathering' }).click();
    const ruth = await room.enters('Ruth Adler');
    const jonas = await room.enters('Jonas Keller');
    const guest = await room.arrives(await room.joinLink());
    await guest.page.getByLabel('Your name').fill('Gina');
    await guest.page.getByRole('button', { name: 'To the board' }).click();
    await shows(guest.page, 'Maya Okafor leads');
    const others = [ruth.page, jonas.page, guest.page];
    // Only what begins from here on is hurried: the connection keeps the time it had.
    for (const page of others) await page.clock.install();

    await maya.context.close();
    for (const page of others) await shows(page, 'Maya Okafor leads, and is away');
    const passes = async (duration: Duration) => {
      clock.advance(duration);
      for (const page of others) await page.clock.fastForward(duration);
    };
    await passes(FACILITATOR_GRACE_MS / 2);
    for (const page of others) expect(await takeOver(page).count()).toBe(0);
    await passes(FACILITATOR_GRACE_MS / 2);
    for (const { page } of [ruth, jonas]) await takeOver(page).waitFor();
    await shows(guest.page, 'Maya Okafor leads, and is away');
    expect(await takeOver(guest.page).count()).toBe(0);

    await takeOver(ruth.page).click();
    await ruth.page.getByRole('button', { name: 'Open voting', exact: true }).waitFor();
    for (const { page } of [jonas, guest]) await shows(page, 'Ruth Adler leads');
    await said(ruth.page, /You lead/);
    for (const { page } of [jonas, guest]) await said(page, /Ruth Adler leads/);
    expect(await takeOver(jonas.page).count()).toBe(0);

    const again = await room.enters('Maya Okafor');
    await shows(again.page, 'Ruth Adler leads');
    expect(await again.page.getByRole('button', { name: 'Open voting', exact: true }).count()).toBe(0);
    expect(await takeOver(again.page).count()).toBe(0);
  });
});
