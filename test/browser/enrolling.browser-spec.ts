import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import { CLASS_LINK, type MailServer, mailServer, pathIn } from '../support/mail-server.js';

jest.setTimeout(240_000);

let mails: MailServer;
let community: Community;
beforeEach(async () => {
  mails = await mailServer();
  community = await aCommunity({ smtpUrl: mails.url });
});
afterEach(async () => {
  await community.close();
  await mails.close();
});

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const item = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['CLASSES_PICTURES'];
  if (!folder) return;
  const before = page.viewportSize()!;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [where, width, height] of [
      ['desk', 1280, 900],
      ['phone', 390, 780],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

/** What axe says of a page in both themes, and whether it is too wide for a small phone. */
async function faults(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    found.push(...(await axeFindings(page)));
  }
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (beyond > 0) found.push(`${beyond} pixels too wide`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
  return found;
}

/** Opens the house as Maya Okafor, who trains. */
const maya = async (path: string): Promise<AtTheForum> =>
  atTheForum(await community.visits('Maya Okafor', path, { roles: ['trainer'] }));

/** A class of two mornings in Toronto for twelve people, with somebody on its roster. */
async function aClass({ asks }: AtTheForum, title = 'Winter', email?: string): Promise<string> {
  const { items } = await asks<{ items: { id: string; code: string }[] }>('GET', '/courses');
  const morning = (date: string) => ({ date, starts: '09:00', ends: '12:30', breakMinutes: 15 });
  const { id } = await asks<{ id: string }>('POST', '/offerings', {
    ...{ courseId: items.find(({ code }) => code === 'CSPO')!.id, title, mode: 'online', capacity: 12 },
    ...{ callUrl: 'https://call.example/class', zone: 'America/Toronto' },
    halfDays: [morning('2027-03-02'), morning('2027-03-03')],
  });
  if (email) await asks('POST', `/offerings/${id}/roster`, { email, name: 'Ada Lovelace' });
  return id;
}

/** Invites Ada as Maya does, and gives the path of the link that is mailed. */
async function invited(page: Page, id: string): Promise<string> {
  await go(page, `/classes/${id}/roster`);
  const arrived = mails.next();
  await button(page, 'Invite 1 person').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 person gets a mail').waitFor();
  await pictures(page, 'invite-dialog');
  await button(dialog, 'Send').click();
  await says(page, '1 invitation is on its way.');
  await item(page, 'Ada Lovelace')
    .getByText(/^invited on/)
    .waitFor();
  const mail = await arrived;
  expect(mail.to).toEqual(['ada@example.org']);
  return pathIn(mail, CLASS_LINK);
}

describe('an invitation', () => {
  it('brings somebody with no account from the mail into the class', async () => {
    const trainer = await maya('/');
    const id = await aClass(trainer, 'Winter', 'ada@example.org');
    const link = await invited(trainer.page, id);
    await pictures(trainer.page, 'roster-invited');

    const ada = await community.stranger(link);
    await heading(ada, 'Join your class').waitFor();
    await says(ada, 'CSPO · Winter');
    await says(ada, 'This invitation was sent to ada@example.org.');
    await pictures(ada, 'join-new');
    expect(await faults(ada)).toEqual([]);
    expect(await ada.getByLabel('Your name').inputValue()).toBe('Ada Lovelace');
    await button(ada, 'Make my account and join').click();
    await heading(ada, 'CSPO · Winter').waitFor();
    await ada.getByRole('link', { name: 'Join the call' }).waitFor();
    await ada.getByRole('link', { name: 'Ada Lovelace' }).waitFor();
    await says(ada, '1 person has joined.');
    await pictures(ada, 'attended');
    expect(await faults(ada)).toEqual([]);
    const download = ada.waitForEvent('download');
    await ada.getByRole('link', { name: 'Add to calendar' }).click();
    expect((await download).suggestedFilename()).toBe(`class-${id}.ics`);

    // The class has a place in the bar, among the classes, and on the home page.
    await ada.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Classes' }).first().click();
    await ada.getByRole('link', { name: 'CSPO · Certified Scrum Product Owner' }).waitFor();
    await pictures(ada, 'attended-list');
    expect(await faults(ada)).toEqual([]);
    await go(ada, '/');
    await ada.getByRole('link', { name: 'Open the class' }).waitFor();
    await pictures(ada, 'home');

    // The link leads on for her, and is good for nobody else.
    await go(ada, link);
    await heading(ada, 'You are in this class').waitFor();
    community.room.problems.provoke('410 /api/v1/classes/invitation');
    const other = await community.stranger(link);
    await heading(other, 'This invitation is no longer valid').waitFor();
    await pictures(other, 'join-gone');
    await trainer.page.reload();
    await item(trainer.page, 'Ada Lovelace').getByText('joined', { exact: true }).waitFor();
  });

  it('lets somebody join with the account they have, whose other address the trainer then sees', async () => {
    const trainer = await maya('/');
    const id = await aClass(trainer, 'Winter', 'ada@example.org');
    const link = await invited(trainer.page, id);
    const { page } = atTheForum(await community.visits('Ruth Adler', '/'));
    await go(page, link);
    const address = await community.addressOf('Ruth Adler');
    await says(page, `You are signed in as Ruth Adler, ${address}.`);
    await says(page, 'That is another address than the invitation’s');
    await pictures(page, 'join-member');
    expect(await faults(page)).toEqual([]);
    await button(page, 'Join as Ruth Adler').click();
    await heading(page, 'CSPO · Winter').waitFor();

    const roster = trainer.page;
    await roster.reload();
    await says(roster, '1 address differs: look before you submit.');
    const ada = item(roster, 'Ada Lovelace');
    await ada.getByText(`Joined with ${address}`).waitFor();
    await button(roster, 'Show only these').click();
    await button(roster, 'Show everybody').waitFor();
    await pictures(roster, 'differing');
    expect(await faults(roster)).toEqual([]);
    await button(ada, 'Use the member’s address').click();
    await says(roster, `${address} is on the roster now.`);
    await ada.waitFor({ state: 'detached' });
    await button(roster, 'Undo').click();
    await button(ada, 'Keep the roster’s').click();
    await says(roster, 'The roster’s address stays.');
    await button(roster, 'Show everybody').click();
    await ada.getByRole('link', { name: 'ada@example.org' }).waitFor();
  });

  it('is kept on the page while somebody signs in', async () => {
    const trainer = await maya('/');
    const id = await aClass(trainer, 'Winter', 'ada@example.org');
    const link = await invited(trainer.page, id);
    await community.visits('Ruth Adler', '/');
    const page = await community.stranger(link);
    await button(page, 'I have an account').click();
    await page.getByLabel('E-mail address').fill(await community.addressOf('Ruth Adler'));
    await page.getByRole('textbox', { name: 'Password' }).fill('a long walk by the river');
    await pictures(page, 'join-known');
    await button(page, 'Sign in').click();
    await button(page, 'Join as Ruth Adler').click();
    await heading(page, 'CSPO · Winter').waitFor();
  });
});

describe('the code of a class', () => {
  it('is shown by the trainer, and brings members in who type it', async () => {
    const trainer = await maya('/');
    const id = await aClass(trainer);
    await go(trainer.page, `/classes/${id}`);
    await button(trainer.page, 'Switch it on').click();
    await trainer.page.getByRole('img', { name: 'QR code of the link to join' }).waitFor();
    const { code } = await trainer.asks<{ code: string }>('GET', `/offerings/${id}/code`);
    await says(trainer.page, `${code.slice(0, 4)}-${code.slice(4)}`);
    await pictures(trainer.page, 'code');
    expect(await faults(trainer.page)).toEqual([]);

    const { page } = atTheForum(await community.visits('Ruth Adler', '/'));
    await go(page, '/join-class');
    const field = page.getByLabel('Code', { exact: true });
    community.room.problems.provoke('422 /api/v1/classes/join');
    await field.fill('ACDE-FGHJ');
    await button(page, 'Join as Ruth Adler').click();
    await says(page, 'No class can be joined with this code.');
    await pictures(page, 'code-wrong');
    await field.fill(code.toLowerCase());
    await button(page, 'Join as Ruth Adler').click();
    await heading(page, 'CSPO · Winter').waitFor();

    await go(trainer.page, `/classes/${id}/roster`);
    await item(trainer.page, 'Ruth Adler').getByText('joined by code').waitFor();
    // Whoever is not signed in signs in first, and comes back with the code.
    const stranger = await community.stranger(`/join-class?code=${code}`);
    await stranger.getByRole('link', { name: 'Sign in and join' }).click();
    await stranger.getByLabel('E-mail address').fill(await community.addressOf('Ruth Adler'));
    await stranger.getByRole('textbox', { name: 'Password' }).fill('a long walk by the river');
    await button(stranger, 'Sign in').click();
    expect(await stranger.getByLabel('Code', { exact: true }).inputValue()).toBe(
      `${code.slice(0, 4)}-${code.slice(4)}`,
    );
    await go(trainer.page, `/classes/${id}`);
    await button(trainer.page, 'Switch it off').click();
    await says(trainer.page, 'The code is switched off.');
    await button(trainer.page, 'Switch it on').waitFor();
  });
});

describe('somebody on a roster', () => {
  it('is moved to another class, and back with one press', async () => {
    const trainer = await maya('/');
    const { page } = trainer;
    const id = await aClass(trainer, 'Winter', 'ada@example.org');
    const other = await aClass(trainer, 'Spring');
    await go(page, `/classes/${id}/roster`);
    const ada = item(page, 'Ada Lovelace');
    await button(ada, 'Move').click();
    const dialog = page.getByRole('dialog');
    await button(dialog, 'Move').click();
    await dialog.getByText('Please choose a class.').waitFor();
    await dialog.getByLabel('To which class').selectOption({ value: other });
    await pictures(page, 'move-dialog');
    await button(dialog, 'Move').click();
    await says(page, 'Ada Lovelace is in the other class.');
    await ada.getByText('moved to').waitFor();
    await pictures(page, 'moved');
    expect(await faults(page)).toEqual([]);
    await button(page, 'Undo').click();
    await says(page, 'Ada Lovelace is back in this class.');
    await button(ada, 'Move').waitFor();
    await go(page, `/classes/${other}/roster`);
    await ada.getByText('moved to').waitFor();
  });

  it('is invited with others who are chosen', async () => {
    const trainer = await maya('/');
    const { page } = trainer;
    const id = await aClass(trainer, 'Winter', 'ada@example.org');
    for (const name of ['Grace', 'Edsger']) {
      await trainer.asks('POST', `/offerings/${id}/roster`, { email: `${name}@example.org`, name });
    }
    await go(page, `/classes/${id}/roster`);
    await button(page, 'Invite 3 people').waitFor();
    await page.getByLabel('Choose Grace').check();
    await page.getByLabel('Choose Edsger').check();
    await pictures(page, 'chosen');
    expect(await faults(page)).toEqual([]);
    await button(page, 'Invite the 2 chosen').click();
    await page.getByLabel('Language of the mail').selectOption('Français');
    await button(page.getByRole('dialog'), 'Send').click();
    await says(page, '2 invitations are on their way.');
    await button(item(page, 'Grace'), 'Invite again').waitFor();
    await button(item(page, 'Ada Lovelace'), 'Invite').waitFor();
  });
});
