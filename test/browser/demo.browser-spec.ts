import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { readmePicture } from '../support/readme-picture.js';
import { type RunningServer, startServer } from '../support/server.js';

jest.setTimeout(240_000);

let folder: string;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterclass-demo-'));
  server = await startServer({ env: { DATA_DIR: folder }, web: true });
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(await linkFor('member'));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The program says that it is ready before it says where to go. */
async function linkFor(role: string): Promise<string> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const [, link] = new RegExp(`as a ${role}: +(http:\\S+)`).exec(server.output()) ?? [];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The demo never said where to go.');
}

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();

describe('somebody new, who came in as a member', () => {
  it('finds the class they were in, with the road that they have gone', async () => {
    await page.goto(`${server.url}/classes`);
    await page.getByText('Past', { exact: true }).click();
    await follow(/Certified Scrum Product Owner/);
    await heading(/^Certified until/).waitFor();
    await page.getByText('7 people have joined.').waitFor();
    await readmePicture(page, 'class');
  });

  it('reads in its handbook, and what was asked there', async () => {
    await follow('Open the materials');
    await follow('Handbook of the two days');
    await page.locator('[data-pdf-page="1"]').getByText('Two days about one product').waitFor();
    await page.getByRole('button', { name: 'Page 4: 1 question' }).click();
    await page.locator('[data-pdf-page="4"]').getByText('A goal that can be reached').waitFor();
    await page.getByRole('link', { name: 'Does a Product Goal need a number?' }).waitFor();
    await readmePicture(page, 'reader', { width: 1280, height: 760 });
  });

  it('sees on a phone all that is found, and nothing beside it', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/forum?q=goal`);
    await heading('In the materials').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });
});
