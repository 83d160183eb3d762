import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { BrowserProblems } from '../support/browser-problems.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type RunningServer, startServer } from '../support/server.js';

jest.setTimeout(240_000);

const root = join(import.meta.dirname, '../..');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let problems: BrowserProblems;

beforeEach(async () => {
  database = await testDatabase();
  [server, browser] = await Promise.all([startServer({ databaseUrl: database.url, web: true }), startBrowser()]);
  problems = new BrowserProblems();
});
afterEach(async () => {
  await browser.close();
  await server.stop();
  await database.drop();
  problems.check();
});

/** A page of a browser of its own. */
async function opens(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options });
  await problems.watch(context);
  const page = await context.newPage();
  await page.goto(new URL(address, server.url).href);
  return page;
}

/** The link that the command of the README prints. */
async function firstAdministrator(email: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'dist/apps/server/src/admin.js'), 'create-admin', email],
    {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'test',
        DATABASE_URL: database.url,
        PUBLIC_URL: server.url,
        APP_SECRET: 'a secret that only the tests know and no one else',
      },
    },
  );
  return /https?:\/\/\S+/.exec(stdout)![0];
}

/** Two months ahead, as a form takes it (`2027-01-21`). */
function aThirdThursday(): string {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1));
  const day = 1 + ((4 - first.getUTCDay() + 7) % 7) + 14;
  first.setUTCDate(day);
  return first.toISOString().slice(0, 10);
}

/** The first administrator comes in, invites a trainer, and gives the link of the mail that nobody could send. */
async function invitesTrainer(email: string): Promise<string> {
  const page = await opens(await firstAdministrator('ada@example.org'));
  await page.getByLabel('New password').fill('a very fine latte');
  await button(page, 'Save and sign in').click();
  await button(page, /^Account of/).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('a very fine latte');
  await button(page, 'Sign in').click();
  await page.getByRole('link', { name: 'Administration' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Trainer').check();
  await button(page, 'Send the invitation').click();
  await says(page, `The invitation is on its way to ${email}.`);
  await page.getByRole('link', { name: 'Mail', exact: true }).click();
  await button(page, /You are invited/).click();
  return (await page.getByRole('dialog').getByRole('link').first().getAttribute('href'))!;
}

async function plansSeries(page: Page, day: string): Promise<void> {
  await page.getByRole('link', { name: 'Meetups', exact: true }).click();
  await page.getByRole('link', { name: 'New meetup' }).first().click();
  await page.getByLabel('Title').fill('Lean Coffee of the alumni');
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Begins at').fill('12:00');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Toronto');
  await page.getByRole('option', { name: 'America/Toronto' }).click();
  await page.getByLabel('Every month', { exact: true }).check();
  await page.getByLabel('Which', { exact: true }).selectOption('3');
  await page.getByLabel('Day of the week').selectOption('TH');
  await button(page, 'Plan it').click();
  await page.getByRole('heading', { level: 1, name: 'Lean Coffee of the alumni' }).waitFor();
  await says(page, 'Every month: third Thursday');
  await says(page, '12:00 in Toronto, 18:00 your time');
}

describe('a newcomer', () => {
  it('goes from the first account to a session with a guest, and takes its minutes along', async () => {
    const trainer = await opens(await invitesTrainer('theo@example.org'));
    await trainer.getByLabel('Your name').fill('Theo Lang');
    await trainer.getByLabel('New password').fill('an espresso or two');
    await button(trainer, 'Join').click();
    await button(trainer, 'Account of Theo Lang').waitFor();
    await trainer.getByRole('heading', { name: 'No meetup is planned yet' }).waitFor();

    await plansSeries(trainer, aThirdThursday());
    await button(trainer, 'I am coming').click();
    await says(trainer, 'You are coming. We have sent you a confirmation.');
    const [file] = await Promise.all([
      trainer.waitForEvent('download'),
      trainer.getByRole('link', { name: 'Add to calendar' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
    const calendar = await readFile(await file.path(), 'utf8');
    expect(calendar).toContain(`DTSTART;TZID=America/Toronto:${aThirdThursday().replaceAll('-', '')}T120000`);
    const meetup = new URL(trainer.url()).pathname;
    await trainer.getByRole('link', { name: 'Meetups', exact: true }).click();
    await trainer.getByRole('listitem').filter({ hasText: 'you are coming' }).waitFor();
    expect(await trainer.getByRole('link', { name: 'Lean Coffee of the alumni' }).count()).toBeGreaterThan(1);

    await trainer.goto(`${server.url}${meetup}/manage`);
    await button(trainer, 'Make a link').click();
    const guest = await opens(await trainer.getByLabel('Link for guests').inputValue());
    await guest.getByLabel('Your name').fill('Gina');
    await button(guest, 'To the board').click();
    await guest.waitForURL(`${server.url}${meetup}/board`);

    await trainer.goto(`${server.url}${meetup}/board`);
    await button(trainer, 'Start gathering').click();
    await guest.getByLabel('Topic', { exact: true }).fill('Who brings the cake?');
    await guest.keyboard.press('Enter');
    await trainer.getByRole('heading', { name: 'Who brings the cake?' }).waitFor();
    await button(trainer, 'Open voting').click();
    await guest.getByRole('button', { name: /^Vote for “Who/ }).click();
    await button(trainer, 'Close voting').click();
    await button(trainer, 'Start the first topic').click();
    await guest.getByRole('timer').waitFor();
    await trainer.keyboard.press('t');
    await trainer.keyboard.type('Whoever asks.');
    await trainer.keyboard.press('Enter');
    await says(guest, 'Whoever asks.');
    await trainer.keyboard.press('Escape');
    await button(trainer, 'More').click();
    await trainer.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
    await trainer.getByRole('dialog', { name: /End/ }).getByRole('button', { name: 'End the meeting' }).click();

    await trainer.getByRole('link', { name: 'See the summary' }).click();
    await trainer.getByRole('heading', { level: 1, name: 'How it went · Lean Coffee of the alumni' }).waitFor();
    await says(trainer, 'Who brings the cake?');
    await says(trainer, '1 vote');
    for (const [format, extension] of [
      ['Markdown', 'md'],
      ['CSV', 'csv'],
      ['JSON', 'json'],
    ] as const) {
      const link = trainer.getByRole('link', { name: format });
      const [minutes] = await Promise.all([trainer.waitForEvent('download'), link.click()]);
      expect(minutes.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
      expect(await readFile(await minutes.path(), 'utf8')).toContain('Whoever asks.');
    }
  });
});
