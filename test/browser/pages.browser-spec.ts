import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ManualClock, SECOND } from '#kernel';
import { Database } from '#platform';
import { aCommunity, anEventfulHour, type Community } from '../support/around-the-board.js';
import { PASSWORD } from '../support/identity-app.js';
import { readmePicture } from '../support/readme-picture.js';
import { aSession } from '../support/session-facts.js';

jest.setTimeout(240_000);

let community: Community | undefined;
afterEach(async () => {
  await community?.close();
  community = undefined;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** A Thursday in November, 18:25 in Paris: the picture of the home page is the same on any day. */
const EVENING = Date.UTC(2026, 10, 19, 17, 25);

describe('the pages around the board', () => {
  it('ask for a sign-in, and lead on to where one was going', async () => {
    community = await aCommunity();
    await community.visits('Ruth Adler', '/');
    const page = await community.stranger('/records');
    await page.waitForURL(/\/sign-in/);
    community.room.problems.provoke('401 /api/v1/session', /^401 \/api\/v1\/(meetups|calendar)/);
    await page.getByLabel('E-mail address').fill('nobody@example.org');
    await page.getByLabel('Password', { exact: true }).fill('something else');
    await button(page, 'Sign in').click();
    await page.getByRole('alert').filter({ hasText: 'E-mail address or password is not right' }).waitFor();
    await page.getByLabel('E-mail address').fill(await community.addressOf('Ruth Adler'));
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button(page, 'Sign in').click();
    await page.waitForURL(/\/records$/);
    await page.getByRole('heading', { name: 'No records yet' }).waitFor();
    // The session is ended elsewhere: one signs in once more, and is where one was.
    await community.room.app.app.get(Database).query('DELETE FROM session');
    await page.getByRole('link', { name: 'Meetups', exact: true }).click();
    await page.waitForURL(/\/sign-in\?to=%2Fmeetups$/);
    await page.getByLabel('E-mail address').fill(await community.addressOf('Ruth Adler'));
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button(page, 'Sign in').click();
    await page.waitForURL(/\/meetups$/);
    await button(page, /^Account of/).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in$/);
  });

  it('show the next meetup, and take a registration', async () => {
    const clock = new ManualClock(EVENING);
    community = await aCommunity({ clock, zone: 'Europe/Paris' });
    const maya = await community.visits('Maya Okafor', '/meetups/new', { at: EVENING, roles: ['trainer'] });
    await maya.page.getByLabel('Every month', { exact: true }).check();
    await button(maya.page, 'Plan it').click();
    await says(maya.page, 'Planned.');
    for (const name of ['Lucía Vidal', 'Kofi Mensah', 'Hana Sato']) {
      const other = await community.visits(name, `/meetups/${community.meetupId}`, { at: EVENING });
      await button(other.page, 'I am coming').click();
      await says(other.page, 'You are coming. We have sent you a confirmation.');
      clock.advance(SECOND);
    }
    const { page } = await community.visits('Ruth Adler', '/', { at: EVENING, viewport: { width: 1280, height: 720 } });
    await community.attended('Ruth Adler', anEventfulHour('ruth'), 'Lean Coffee · September');
    await page.getByRole('heading', { name: /^Lean Coffee · November starts in 5 minutes$/ }).waitFor();
    await button(page, 'I am coming').click();
    await says(page, 'You are coming. We have sent you a confirmation.');
    await says(page, '4 people are coming.');
    await page.reload();
    await says(page, 'Lean Coffee · September');
    await page.getByRole('link', { name: 'Add to calendar' }).waitFor();
    await readmePicture(page, 'home');
    await page.getByRole('link', { name: 'About this meetup' }).click();
    await page.getByRole('link', { name: 'Join the call' }).waitFor();
    await button(page, 'I cannot come after all').click();
    await says(page, 'The link to the call appears here once you have said that you are coming.');
  });

  it('explain a record, take a question about it, and show the answer with its correction', async () => {
    community = await aCommunity();
    const ruth = await community.visits('Ruth Adler', '/', { viewport: { width: 1280, height: 720 } });
    await community.attended('Ruth Adler', anEventfulHour('ruth'), 'Lean Coffee · September');
    const short = aSession().stay('ruth', '12:00-12:12').earlier(28);
    await community.attended('Ruth Adler', short, 'Lean Coffee · August');
    await ruth.page.goto(`${community.room.app.url}/records/meetups`);
    const card = ruth.page.getByRole('article').filter({ hasText: 'Lean Coffee · September' });
    await card
      .getByRole('img', { name: /joined 14:03 · short drop bridged · away 14:47 to 14:51, not counted$/ })
      .waitFor();
    await card.getByText('58 minutes counted').waitFor();
    await says(ruth.page, 'Counted: 12 of the 30 minutes a record takes. 18 more would have made one.');
    await readmePicture(ruth.page, 'records');
    await button(ruth.page, 'Something wrong?').first().click();
    await ruth.page.getByLabel('What was it like?').fill('I was there all the time.');
    await button(ruth.page, 'Send').click();
    await says(ruth.page, 'I was there all the time.');

    const maya = await community.visits('Maya Okafor', '/attendance', { roles: ['trainer'] });
    await maya.page.getByLabel('Answer Ruth Adler').fill('So you were.');
    await button(maya.page, 'Answer').click();
    await says(maya.page, 'Nothing is in question.');
    await maya.page.goto(`${community.room.app.url}/meetups/${community.meetupId}/attendance`);
    await button(maya.page, 'Correct the minutes of Ruth Adler').first().click();
    await maya.page.getByLabel('Minutes that count').fill('59');
    await maya.page.getByLabel('Reason').fill('The camera shows it.');
    await button(maya.page, 'Save the correction').click();
    await says(maya.page, 'The camera shows it.');

    await ruth.page.reload();
    await says(ruth.page, 'The camera shows it.');
    await says(ruth.page, /^Ruth Adler wrote on .+ Maya Okafor \(Trainer\) answered on .+: “So you were\.”$/);
  });

  it('plan a series, change those that follow, and cancel one', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', '/meetups/new', { roles: ['trainer'] });
    await page.getByLabel('Title').fill('');
    await button(page, 'Plan it').click();
    await says(page, 'Please fill this in.');
    await page.getByLabel('Title').fill('Evening coffee');
    await page.getByLabel('Every month', { exact: true }).check();
    await page.getByLabel('Day', { exact: true }).fill('2027-01-12');
    await page.getByLabel('Which', { exact: true }).selectOption('3');
    await page.getByLabel('Day of the week').selectOption('TU');
    await button(page, 'Plan it').click();
    await says(page, 'The first meetup has to be on the third Tuesday of its month.');
    await page.getByLabel('Which', { exact: true }).selectOption('2');
    await button(page, 'Plan it').click();
    await page.getByRole('heading', { level: 1, name: 'Evening coffee' }).waitFor();
    await says(page, 'Every month: second Tuesday');
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('This and all that follow').check();
    await page.getByLabel('Begins at').fill('19:15');
    await button(page, 'Save').click();
    await says(page, /19:15 in Paris/);
    await page.getByRole('link', { name: 'People and invitations' }).click();
    await button(page, 'Cancel this meetup').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
    await says(page, 'Cancelled.');
    await page.getByRole('link', { name: 'Meetups', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: '12 January 2027' }).getByText('cancelled').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: '9 February 2027' })
      .getByText(/19:15 in Paris/)
      .waitFor();
  });

  it('let a guest in by a link, without an account', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', `/meetups/${community.meetupId}/manage`);
    await button(page, 'Make a link').click();
    const link = await page.getByLabel('Link for guests').inputValue();
    const guest = await community.stranger(new URL(link).pathname);
    await says(guest, 'You are invited to “Lean Coffee · November”.');
    await guest.getByLabel('Your name').fill('Gina');
    await button(guest, 'To the board').click();
    await guest.getByLabel('Topic', { exact: true }).fill('A question from outside');
    await guest.keyboard.press('Enter');
    await guest.getByRole('heading', { name: 'A question from outside' }).waitFor();
    await guest.reload();
    await guest.getByRole('heading', { name: 'A question from outside' }).waitFor();
    const cookies = await guest.context().cookies();
    expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax', expires: -1 })]);
    const kept = await guest.evaluate<string>('document.cookie + JSON.stringify([sessionStorage, localStorage])');
    expect(kept).not.toContain(cookies[0]!.value);
    // Who comes by the link once more is known, and may be somebody else.
    await guest.goto(link);
    await guest.getByRole('link', { name: 'Go on as Gina' }).click();
    await guest.getByRole('heading', { name: 'A question from outside' }).waitFor();
    await button(page, 'Make it stop working').click();
    community.room.problems.provoke(/^410 \/api\/v1\/join\//);
    const late = await community.stranger(new URL(link).pathname);
    await late.getByRole('heading', { name: 'This invitation is no longer valid' }).waitFor();
  });

  it('sum a session up for its members, and let its guest keep their attendance', async () => {
    community = await aCommunity();
    const { url } = community.room.app;
    const { page } = await community.visits('Maya Okafor', `/meetups/${community.meetupId}/manage`);
    await button(page, 'Make a link').click();
    const link = await page.getByLabel('Link for guests').inputValue();
    await page.goto(`${url}/meetups/${community.meetupId}/board`);
    await button(page, 'Start gathering').click();
    const guest = await community.stranger(new URL(link).pathname);
    await guest.getByLabel('Your name').fill('Gina');
    await button(guest, 'To the board').click();
    await guest.getByLabel('Topic', { exact: true }).fill('A question from outside');
    await guest.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A question from outside' }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('Ask first, answer later.');
    await page.keyboard.press('Enter');
    await says(page, 'Ask first, answer later.');
    await page.keyboard.press('Escape');
    await button(page, 'More').click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
    await page.getByRole('dialog', { name: /End/ }).getByRole('button', { name: 'End the meeting' }).click();

    await guest.getByRole('link', { name: 'See the summary' }).click();
    await guest.getByRole('heading', { name: 'Keep your attendance' }).waitFor();
    await guest.getByLabel('E-mail address').fill('gina@example.org');
    await button(guest, 'Send me the link').click();
    await says(guest, 'We have sent a link to gina@example.org.');
    const [minutes] = await Promise.all([
      guest.waitForEvent('download'),
      guest.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(minutes.suggestedFilename()).toMatch(/^lean-coffee-.+\.csv$/);
    await button(guest, 'Sign me out on this device').click();
    await guest.waitForURL(/\/sign-in$/);
    expect(await guest.context().cookies()).toEqual([]);
    await guest.goto(`${url}/meetups/${community.meetupId}/summary`);
    await guest.waitForURL(/\/sign-in\?to=/);

    await page.getByRole('link', { name: 'See the summary' }).click();
    await page.getByRole('heading', { level: 1, name: 'How it went · Lean Coffee · November' }).waitFor();
    await says(page, 'A question from outside');
    await says(page, 'Ask first, answer later.');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^lean-coffee-.+\.csv$/);
    await says(page, 'No time of this session counts');
  });

  it('invite somebody, who finds the mail without a mail server and joins', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', '/administration', { roles: ['admin'] });
    await page.getByLabel('E-mail address').fill('nina@example.org');
    await button(page, 'Send the invitation').click();
    await says(page, 'The invitation is on its way to nina@example.org.');
    await page.getByRole('link', { name: 'Mail', exact: true }).click();
    await button(page, /You are invited/).click();
    const link = (await page.getByRole('dialog').getByRole('link').first().getAttribute('href')) ?? '';
    const { pathname, hash } = new URL(link);
    const nina = await community.stranger(pathname + hash);
    await nina.getByLabel('Your name').fill('Nina Berg');
    await nina.getByLabel('New password').fill('short');
    await button(nina, 'Join').click();
    await says(nina, 'At least 10 characters, please.');
    await nina.getByLabel('New password').fill('a very fine latte');
    await button(nina, 'Join').click();
    await button(nina, 'Account of Nina Berg').waitFor();
    community.room.problems.provoke('410 /api/v1/invitations/accept');
    const again = await community.stranger(pathname + hash);
    await again.getByLabel('Your name').fill('Somebody else');
    await button(again, 'Join').click();
    await again.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  });

  it('keep the language of the person and the appearance of the device', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Ruth Adler', '/');
    await button(page, /^Account of/).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.getByRole('menuitemradio', { name: 'Français' }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Rencontres', exact: true }).waitFor();
    const root = await page.evaluate<[string, string | undefined]>(
      '[document.documentElement.lang, document.documentElement.dataset.mantineColorScheme]',
    );
    expect(root).toEqual(['fr', 'dark']);
  });

  it('say in one quiet line that the connection is gone', async () => {
    community = await aCommunity();
    const { page, context } = await community.visits('Ruth Adler', '/');
    await page.getByRole('heading', { name: /starts in/ }).waitFor();
    // The bell's socket may be on its way just then.
    community.room.problems.tolerate(/^console: WebSocket connection .* net::ERR_INTERNET_DISCONNECTED$/);
    await context.setOffline(true);
    await says(page, /^No connection\./);
    await context.setOffline(false);
    await page.getByText(/^No connection\./).waitFor({ state: 'detached' });
  });
});
