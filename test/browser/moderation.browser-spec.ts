import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aForumCommunity, type AtTheForum, type ForumCommunity } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import { PASSWORD } from '../support/identity-app.js';

jest.setTimeout(240_000);

let forum: ForumCommunity;
beforeEach(async () => {
  forum = await aForumCommunity();
});
afterEach(() => forum.close());

const DESK = { viewport: { width: 1280, height: 900 } };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const goes = (who: AtTheForum, path: string) => who.page.goto(forum.community.room.app.url + path);

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['MODERATION_PICTURES'];
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

describe('moderation in the browser', () => {
  it('goes from a flag to a decision, and by an appeal to another moderator', async () => {
    const ruth = await forum.visits('Ruth Adler', '/', DESK);
    const jonas = await forum.visits('Jonas Keller', '/', DESK);
    const { thread } = await forum.asked(jonas);
    const answer = await ruth.answers(thread.id, 'Read my book about it: it is cheap.\n\n> And signed.');
    await jonas.answers(thread.id, 'Please do not.', answer.id);

    await goes(jonas, `/threads/${thread.id}`);
    await jonas.page.getByRole('article', { name: 'Answer by Ruth Adler' }).getByLabel('More about this post').click();
    await jonas.page.getByRole('menuitem', { name: 'Flag' }).click();
    await dialog(jonas.page).getByLabel('Advertising').check();
    await dialog(jonas.page).getByLabel('In your words').fill('The third time this week.');
    await button(jonas.page, 'Tell them').click();
    await says(jonas.page, 'Thank you. A moderator will look at it.');

    const nadia = await forum.visits('Nadia Moreau', '/', { ...DESK, roles: ['moderator'] });
    await nadia.page.getByRole('link', { name: /^Moderation.*1 waits$/ }).click();
    // The question stands on the home page as well.
    await nadia.page.locator('[data-case]', { hasText: 'How do you say no' }).waitFor();
    await pictures(nadia.page, 'queue');
    await nadia.page.keyboard.press('j');
    await nadia.page.keyboard.press('Enter');
    await says(nadia.page, 'The third time this week.');
    await nadia.page.getByRole('article', { name: 'Before it, by Jonas Keller' }).waitFor();
    await nadia.page.getByRole('article', { name: 'After it, by Jonas Keller' }).waitFor();
    expect(await axeFindings(nadia.page)).toEqual([]);
    await pictures(nadia.page, 'case');
    await nadia.page.keyboard.press('h');
    await dialog(nadia.page).getByLabel('A word to Ruth Adler').fill('No advertising here, please.');
    await dialog(nadia.page).getByText('A moderator hid your post in “How do you say no').waitFor();
    expect(await axeFindings(nadia.page)).toEqual([]);
    await pictures(nadia.page, 'decide');
    await dialog(nadia.page).getByRole('button', { name: 'Hide', exact: true }).click();
    await says(nadia.page, 'Hidden by Nadia Moreau');
    await says(nadia.page, 'closed: Hidden');

    await goes(ruth, `/threads/${thread.id}`);
    await ruth.page.getByRole('link', { name: 'What was decided, and how to appeal' }).click();
    await says(ruth.page, 'No advertising here, please.');
    expect(await ruth.page.getByText('Nadia').count()).toBe(0);
    await button(ruth.page, 'Appeal').click();
    await dialog(ruth.page).getByLabel('Why should it be decided differently?').fill('It answers the question.');
    await button(ruth.page, 'Send the appeal').click();
    await says(ruth.page, 'It waits for another moderator.');
    expect(await axeFindings(ruth.page)).toEqual([]);
    await pictures(ruth.page, 'decisions');

    await goes(nadia, '/moderation/appeals');
    await nadia.page.getByRole('heading', { name: 'No appeal waits' }).waitFor();
    const tom = await forum.visits('Tom Berg', '/moderation/appeals', { ...DESK, roles: ['moderator'] });
    await says(tom.page, 'It answers the question.');
    expect(await axeFindings(tom.page)).toEqual([]);
    await pictures(tom.page, 'appeals');
    await tom.page.getByLabel('Your answer to Ruth Adler').fill('So it does.');
    await button(tom.page, 'Take the decision back').click();
    await tom.page.getByRole('heading', { name: 'No appeal waits' }).waitFor();
    await ruth.page.reload();
    await says(ruth.page, /^Another moderator took the decision back/);
    await goes(jonas, `/threads/${thread.id}`);
    await says(jonas.page, 'Read my book about it: it is cheap.');
    await goes(tom, '/moderation/log');
    const overturned = tom.page.getByRole('listitem').filter({ hasText: 'overturned a decision' });
    await overturned.waitFor();
    expect(await axeFindings(tom.page)).toEqual([]);
    await pictures(tom.page, 'log');
    await tom.page.getByTitle('All by Jonas Keller').first().click();
    await button(tom.page, 'By Jonas Keller: Remove the filter').waitFor();
    await overturned.waitFor({ state: 'detached' });
  });

  it('acts where a post stands, without anybody having flagged it, for a term', async () => {
    const jonas = await forum.visits('Jonas Keller', '/', DESK);
    const { thread } = await forum.asked(jonas);
    await goes(jonas, `/threads/${thread.id}`);
    await jonas.page.getByLabel('More about this post').first().click();
    await jonas.page.getByRole('menuitem', { name: 'Edit' }).waitFor();
    expect(await jonas.page.getByRole('menuitem', { name: 'Moderate' }).count()).toBe(0);
    const nadia = await forum.visits('Nadia Moreau', '/', { ...DESK, roles: ['moderator'] });
    await goes(nadia, `/threads/${thread.id}`);
    await nadia.page.getByLabel('More about this post').first().click();
    await nadia.page.getByRole('menuitem', { name: 'Moderate' }).click();
    await dialog(nadia.page).getByRole('group', { name: 'The thread' }).waitFor();
    expect(await axeFindings(nadia.page)).toEqual([]);
    await pictures(nadia.page, 'moderate');
    await dialog(nadia.page).getByRole('button', { name: 'Lock', exact: true }).click();
    await dialog(nadia.page).getByLabel('One week').check();
    await dialog(nadia.page)
      .getByText(/^It ends by itself: /)
      .waitFor();
    await dialog(nadia.page).getByRole('button', { name: 'Lock', exact: true }).click();
    await says(nadia.page, /^This thread is locked/);

    await goes(jonas, '/account/decisions');
    await says(jonas.page, /^A moderator locked your thread/);
    await says(jonas.page, /^It ends by itself: /);
  });

  it('suspends and silences for a term, and ends both before it', async () => {
    const ruth = await forum.visits('Ruth Adler', '/forum', DESK);
    const { id } = await ruth.asks<{ person: { id: string } }>('GET', '/me').then(({ person }) => person);
    const nadia = await forum.visits('Nadia Moreau', `/moderation/members/${id}`, { ...DESK, roles: ['moderator'] });
    await nadia.page.getByRole('heading', { name: 'File of Ruth Adler' }).waitFor();
    await nadia.page.getByLabel('A note for the moderators').fill('Spoke to her on Monday.');
    await button(nadia.page, 'Add the note').click();
    await says(nadia.page, /^Nadia Moreau, /);
    await button(nadia.page, 'Silence').click();
    await dialog(nadia.page).getByLabel('Three days').check();
    await dialog(nadia.page).getByRole('button', { name: 'Silence' }).click();
    await says(nadia.page, 'Silenced by Nadia Moreau');
    await goes(ruth, '/forum/new');
    await says(ruth.page, /^You cannot write here until /);
    await pictures(ruth.page, 'silenced');

    await button(nadia.page, 'Suspend').click();
    await dialog(nadia.page).getByLabel('One week').check();
    await dialog(nadia.page).getByRole('button', { name: 'Suspend' }).click();
    await says(nadia.page, 'Suspended by Nadia Moreau');
    expect(await axeFindings(nadia.page)).toEqual([]);
    await pictures(nadia.page, 'member');
    forum.community.room.problems.provoke(/^401 /, /^403 /);
    await ruth.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My records' }).click();
    await ruth.page.waitForURL(/\/sign-in/);
    const signsIn = async () => {
      await ruth.page.getByLabel('E-mail address').fill(await forum.community.addressOf('Ruth Adler'));
      await ruth.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await button(ruth.page, 'Sign in').click();
    };
    await signsIn();
    await says(ruth.page, /^This account is suspended\. This holds until /);
    await pictures(ruth.page, 'suspended');
    await ruth.page.getByRole('link', { name: 'Why, and how to appeal' }).click();
    await says(ruth.page, /^Your account is suspended until /);
    await ruth.page.getByLabel('Why should it be decided differently?').waitFor();
    expect(await axeFindings(ruth.page)).toEqual([]);
    await pictures(ruth.page, 'suspension');
    await ruth.page.goBack();
    await button(nadia.page, 'Take back: Suspended').click();
    await says(nadia.page, 'ended early');
    await signsIn();
    await ruth.page.waitForURL(/\/records/);
  });

  it('holds back what a rule names, until it is approved', async () => {
    const anna = await forum.visits('Anna Weiss', '/moderation/rules', { ...DESK, roles: ['admin'] });
    await anna.page.getByLabel('Words').fill('casino\n');
    await anna.page.getByLabel('Domains').fill('https://bad.example/');
    forum.community.room.problems.provoke('422 /api/v1/moderation/rules');
    await button(anna.page, 'Save the rules').click();
    await anna.page.getByRole('alert').waitFor();
    await anna.page.getByLabel('Domains').fill('bad.example');
    await button(anna.page, 'Save the rules').click();
    await says(anna.page, 'The rules are changed.');
    await pictures(anna.page, 'rules');
    const jonas = await forum.visits('Jonas Keller', '/', DESK);
    const { thread } = await forum.asked(jonas, { title: 'Is planning poker a casino?' });
    await goes(anna, '/moderation');
    await anna.page.getByRole('link', { name: 'Is planning poker a casino?' }).click();
    await anna.page.getByRole('heading', { name: 'Why it is here' }).waitFor();
    await says(anna.page, 'Has a blocked word');
    await anna.page.keyboard.press('a');
    await dialog(anna.page).getByRole('button', { name: 'Approve' }).click();
    await says(anna.page, 'closed: Approved');
    const ruth = await forum.visits('Ruth Adler', `/threads/${thread.id}`, DESK);
    await ruth.page.getByRole('heading', { name: 'Is planning poker a casino?' }).waitFor();
    await goes(anna, '/moderation?state=closed');
    await anna.page.getByRole('link', { name: 'Is planning poker a casino?' }).waitFor();
  });
});
