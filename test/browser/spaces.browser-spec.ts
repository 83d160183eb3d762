import { afterEach, describe, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { aForumCommunity, type ForumCommunity } from '../support/around-the-forum.js';

jest.setTimeout(240_000);

let house: Community | ForumCommunity | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

describe('the spaces of the forum in the browser', () => {
  it('are opened where there are none, filled with a class, and archived', async () => {
    const community = (house = await aCommunity());
    const ruth = await community.visits('Ruth Adler', '/forum/new');
    await says(ruth.page, 'As soon as a trainer opens one, you can ask there.');
    const { page } = await community.visits('Maya Okafor', '/forum/new', { roles: ['trainer'] });
    await page.getByRole('link', { name: 'Open a space' }).click();
    await button(page, 'Open it').click();
    await says(page, 'Please fill this in.');
    await page.getByLabel('Name').fill('CSPO October cohort');
    await page.getByLabel('What it is for').fill('Those who sat in that room.');
    await page.getByLabel('One class').check();
    await button(page, 'Open it').click();
    await heading(page, 'Keep “CSPO October cohort”').waitFor();
    const address = await community.addressOf('Ruth Adler');
    community.room.problems.provoke(/^422 \/api\/v1\/spaces\/[^/]+\/members$/);
    await page.getByLabel('Let people in').fill(`Ruth <${address}>, nobody@example.net`);
    await button(page, 'Let them in').click();
    await says(page, 'One person is in.');
    await says(page, 'Nobody here has this address yet. Invite them first.');
    await page
      .getByLabel('Let people in')
      .and(page.locator('textarea', { hasText: 'nobody@example.net' }))
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Ruth Adler' }).waitFor();

    await ruth.page.goto(`${community.room.app.url}/forum`);
    await ruth.page.getByRole('link', { name: 'CSPO October cohort' }).click();
    await says(ruth.page, 'Those who sat in that room.');
    await ruth.page.getByRole('link', { name: 'Keep this space' }).waitFor({ state: 'detached' });

    await page.getByRole('group', { name: 'Ruth Adler' }).getByRole('button', { name: 'Let moderate' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Ruth Adler' }).getByText('moderates').waitFor();
    await page.getByRole('group', { name: 'Ruth Adler' }).getByRole('button', { name: 'Withdraw' }).click();
    await says(page, 'Ruth Adler no longer sees this space.');
    await button(page, 'Archive the space').click();
    await says(page, 'The space is archived.');
    await page.getByRole('link', { name: 'Back to the space' }).click();
    await says(page, 'This space is archived. Everything stays here to be read.');
    await page.getByRole('link', { name: 'Keep this space' }).click();
    await button(page, 'Bring the space back').click();
    await says(page, 'The space is open again.');
  });

  it('are searched by themselves, by what stands answered, by when and by whom', async () => {
    const forum = (house = await aForumCommunity());
    const ruth = await forum.visits('Ruth Adler', '/');
    const { thread } = await forum.asked(ruth, { title: 'How fast is our velocity?' });
    await forum.asked(ruth, { title: 'Velocity of a new team', kind: 'discussion', tags: [] });
    const answer = await forum.maya.answers(thread.id, 'Slow enough to be true.');
    await ruth.asks('PUT', `/threads/${thread.id}/accepted`, { postId: answer.id });
    const cohort = { spaceId: forum.cohort, title: 'Velocity within the class', tags: [] };
    await forum.asked(forum.maya, cohort);
    const { page } = forum.maya;
    const found = (title: string) => page.locator('[data-thread]').filter({ hasText: title });
    await page.goto(`${forum.community.room.app.url}/forum?space=all-members`);
    await page.getByRole('searchbox', { name: 'Search the forum' }).fill('velocity');
    await page.keyboard.press('Enter');
    await found('Velocity of a new team').waitFor();
    await found('Velocity within the class').waitFor({ state: 'detached' });
    await page.getByLabel('Kind').selectOption('Questions');
    await found('Velocity of a new team').waitFor({ state: 'detached' });
    await found('How fast is our velocity?').first().waitFor();
    await page.getByLabel('Answered or not').selectOption('Without one');
    await heading(page, 'Nothing was found').waitFor();
    await page.getByLabel('Answered or not').selectOption('With an accepted answer');
    await found('How fast is our velocity?').first().waitFor();
    await page.getByLabel('Since when').selectOption('The last 7 days');
    await found('How fast is our velocity?').first().waitFor();

    await page.goto(`${forum.community.room.app.url}/threads/${thread.id}`);
    await page.getByRole('link', { name: 'Maya Okafor' }).first().click();
    await page.getByRole('link', { name: 'All that they wrote' }).click();
    await says(page, 'Written by Maya Okafor');
    await found('Velocity within the class').waitFor();
    await found('Velocity of a new team').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Show all' }).click();
    await found('Velocity of a new team').waitFor();

    await page.getByRole('searchbox', { name: 'Search the forum' }).fill('velocitie');
    await page.keyboard.press('Enter');
    await says(page, 'Nothing has exactly these words. This comes close.');
  });
});
