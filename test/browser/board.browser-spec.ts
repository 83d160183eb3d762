import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BoardRoom, aBoardRoom } from '../support/live-board.js';

jest.setTimeout(180_000);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let room: BoardRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const thumbs = (page: Page) => page.getByRole('region', { name: 'Shall we go on?' });
const shows = async (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function adds(page: Page, title: string): Promise<void> {
  await page.getByLabel('Topic', { exact: true }).fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
}

describe('a meetup at the board', () => {
  it('goes from gathering to the summary, on a desk, in the dark and on a phone', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [4, 3], pollSeconds: 60 });
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler', { colorScheme: 'dark' });
    const jonas = await room.enters('Jonas Keller', PHONE);
    const everybody = [maya, ruth, jonas];

    // Topics may come before the start; then the facilitator begins.
    await shows(jonas.page, /^Starts in/);
    await adds(ruth.page, 'Story points, or just count?');
    await button(maya.page, 'Start gathering').click();
    await shows(jonas.page, 'What shall we talk about?');
    await adds(jonas.page, 'How do you say no?');
    for (const { page } of everybody) await page.getByRole('heading', { name: 'How do you say no?' }).waitFor();

    // Votes show at once to oneself, and to nobody else while they are hidden.
    await button(maya.page, 'Open voting').click();
    await button(jonas.page, 'Vote for “How do you say no?”').click();
    await button(jonas.page, 'Vote for “How do you say no?”').click();
    await button(ruth.page, 'Vote for “How do you say no?”').click();
    await button(ruth.page, 'Vote for “Story points, or just count?”').click();
    await button(ruth.page, /^Take back a vote from “Story points/).click();
    await shows(jonas.page, '1 of 3 votes left');
    await shows(ruth.page, '2 of 3 votes left');
    await shows(maya.page, '3 of 3 votes left');
    expect(await maya.page.getByText(/^\d+ votes?$/).count()).toBe(0);

    await button(maya.page, 'Close voting').click();
    await shows(maya.page, 'Next: “How do you say no?”');
    await button(maya.page, 'Start the first topic').click();

    // A takeaway, written while the clock runs.
    await ruth.page.keyboard.press('t');
    await ruth.page.keyboard.type('Ask what they would drop for it.');
    await ruth.page.keyboard.press('Enter');
    await shows(maya.page, 'Ask what they would drop for it.');
    await ruth.page.keyboard.press('Escape');

    // The timebox expires by itself, and the thumbs fill the screens.
    for (const { page } of everybody) await thumbs(page).waitFor();
    await thumbs(jonas.page).getByRole('button', { name: 'Go on' }).click();
    await shows(jonas.page, /1 of 3 have answered/);
    await maya.page.keyboard.press('1');
    await ruth.page.keyboard.press('3');
    await shows(maya.page, /round 2/);
    for (const { page } of everybody) await thumbs(page).waitFor({ state: 'hidden' });

    // The second, shorter one ends the topic.
    for (const { page } of everybody) await thumbs(page).waitFor();
    for (const { page } of everybody) await thumbs(page).getByRole('button', { name: 'Next topic' }).click();
    await shows(maya.page, 'On to the next topic');
    await shows(maya.page, 'Next: “Story points, or just count?”');

    await button(maya.page, 'More').click();
    await button(maya.page, 'End the meeting').click();
    await shows(maya.page, '1 topic was not discussed. It is kept for the next meetup.');
    await maya.page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
    for (const { page } of everybody) await page.getByRole('link', { name: 'See the summary' }).waitFor();
  });

  it('can be led and lived through with the keyboard alone', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [600], pollSeconds: 60 });
    const { page } = await room.enters('Maya Okafor');
    const keys = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };
    await keys('g');
    await shows(page, 'What shall we talk about?');
    await keys('n');
    await page.locator('#board-new-topic:focus').waitFor();
    for (const title of ['First', 'Second']) {
      await page.keyboard.type(title);
      await keys('Enter');
      await page.getByRole('heading', { name: title }).waitFor();
    }
    await keys('Escape', 'g');
    await shows(page, 'What matters most to you?');
    await keys('j', 'v', 'v', 'j', 'v', 'x');
    await shows(page, '1 of 3 votes left');
    await keys('g');
    await shows(page, 'Next: “First”');
    await keys('j', ']');
    await shows(page, 'Next: “Second”');
    await keys('g');
    await page.getByRole('timer').waitFor();
    await keys('p');
    await shows(page, 'paused');
    await keys('p');
    await page.getByText('paused', { exact: true }).waitFor({ state: 'detached' });
    await keys('g');
    await thumbs(page).waitFor();
    await keys('3');
    await shows(page, 'On to the next topic');
    await keys('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await keys('Escape', 'm');
    await page.getByRole('dialog', { name: 'More' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).focus();
    await keys('Enter');
    await page.getByRole('dialog', { name: 'End the meeting?' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).focus();
    await keys('Enter');
    await page.getByRole('link', { name: 'See the summary' }).waitFor();
  });

  it('keeps the thumbs away from somebody who is writing', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [3], pollSeconds: 60 });
    const { page } = await room.enters('Maya Okafor');
    await button(page, 'Start gathering').click();
    await adds(page, 'A topic');
    await button(page, 'Open voting').click();
    await button(page, 'Close voting').click();
    await button(page, 'Start the first topic').click();
    await page.keyboard.press('t');
    await page.locator('#board-new-takeaway:focus').waitFor();
    await page.keyboard.type('In the middle of ');
    await page.getByRole('group', { name: 'Your thumb' }).waitFor();
    await page.keyboard.type('a sentence 123');
    expect(await thumbs(page).count()).toBe(0);
    expect(await page.locator('#board-new-takeaway').inputValue()).toBe('In the middle of a sentence 123');
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
  });
});

describe('facilitating', () => {
  it('merges, splits, hands over and removes, each from its sheet', async () => {
    room = await aBoardRoom('Maya Okafor');
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler');
    const tom = await room.enters('Tom Beck');
    await button(maya.page, 'Start gathering').click();
    await adds(ruth.page, 'Estimates');
    await adds(tom.page, 'Story points');

    await button(maya.page, 'More for “Estimates”').click();
    await button(maya.page, 'Merge another topic into it').click();
    await maya.page.getByRole('checkbox', { name: 'Story points' }).check();
    await button(maya.page, 'Merge 1 topic').click();
    await shows(tom.page, /with 1 merged topic/);
    await button(maya.page, 'More for “Estimates”').click();
    await button(maya.page, 'Split again').click();
    await button(maya.page, 'Split off').click();
    await tom.page.getByRole('heading', { name: 'Story points' }).waitFor();

    await button(maya.page, 'More').click();
    await button(maya.page, 'People').click();
    await maya.page.getByRole('group', { name: 'For Tom Beck' }).getByRole('button', { name: 'Remove' }).click();
    await maya.page.getByLabel('Reason').fill('A test');
    await maya.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await shows(tom.page, 'You were removed from this meeting');

    await button(maya.page, 'More').click();
    await button(maya.page, 'People').click();
    await maya.page.getByRole('group', { name: 'For Ruth Adler' }).getByRole('button', { name: 'Hand over' }).click();
    await maya.page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await button(ruth.page, 'Open voting').waitFor();
    await shows(maya.page, 'Ruth Adler leads');
    expect(await button(maya.page, 'Open voting').count()).toBe(0);
  });
});

describe('those who are no members, and those who only watch', () => {
  it('lets a guest in by the link, with a name and a voice, also after a reload', async () => {
    room = await aBoardRoom('Maya Okafor');
    const maya = await room.enters('Maya Okafor');
    await button(maya.page, 'Start gathering').click();
    const guest = await room.arrives(await room.joinLink());
    await guest.page.getByLabel('Name').fill('Lena from next door');
    await button(guest.page, 'To the board').click();
    await adds(guest.page, 'What a guest wonders');
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: 'What a guest wonders' }).waitFor();
    await shows(maya.page, 'Lena from next door');
    await button(maya.page, 'More').click();
    await button(maya.page, 'People').click();
    await shows(maya.page, 'guest');
  });

  it('shows an observer everything and nothing to press', async () => {
    room = await aBoardRoom('Maya Okafor', { timeboxSeconds: [600] });
    const maya = await room.enters('Maya Okafor');
    const ruth = await room.enters('Ruth Adler', { watch: true });
    await button(maya.page, 'Start gathering').click();
    await adds(maya.page, 'A topic');
    await ruth.page.getByRole('heading', { name: 'A topic' }).waitFor();
    expect(await ruth.page.getByLabel('Topic', { exact: true }).count()).toBe(0);
    await button(maya.page, 'Open voting').click();
    await shows(ruth.page, /You are watching/);
    expect(await button(ruth.page, /^Vote for/).count()).toBe(0);
    await button(maya.page, 'Close voting').click();
    await button(maya.page, 'Start the first topic').click();
    await button(maya.page, 'Show the thumbs').click();
    await shows(ruth.page, /0 of 1 have answered/);
    expect(await ruth.page.getByRole('group', { name: 'Your thumb' }).count()).toBe(0);
  });

  it('says why there is no board, and what to do', async () => {
    room = await aBoardRoom('Maya Okafor');
    const nobody = await room.arrives(`/meetups/${room.meetupId}/board`);
    await shows(nobody.page, 'Please sign in');
    await nobody.page.getByRole('link', { name: 'Sign in' }).waitFor();
  });
});
