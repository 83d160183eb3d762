import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCommunity, type Community } from '../support/around-the-board.js';
import { type AtTheForum, atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';

jest.setTimeout(240_000);

let community: Community;
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const part = (page: Page, number: number) => page.getByRole('group', { name: `Half-day ${number}`, exact: true });
const item = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** Pictures for whoever wants to look at them: on a desk and on a phone, in the light and in the dark. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env['CLASSES_PICTURES'];
  if (!folder) return;
  for (const [where, width, height] of [
    ['desk', 1280, 900],
    ['phone', 360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}/${name}-${where}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

interface Planned {
  id: string;
  sequence: number;
}

/** Opens the house as Maya Okafor, who trains. */
async function aTrainer(options: { locale?: string } = {}): Promise<AtTheForum> {
  community = await aCommunity();
  return atTheForum(await community.visits('Maya Okafor', '/classes', { roles: ['trainer'], ...options }));
}

/** A class of two mornings in Toronto, which is less than its course asks for. */
async function aClass({ asks }: AtTheForum): Promise<Planned> {
  const { items } = await asks<{ items: { id: string; code: string }[] }>('GET', '/courses');
  const morning = (date: string) => ({ date, starts: '09:00', ends: '12:30', breakMinutes: 15 });
  return asks<Planned>('POST', '/offerings', {
    courseId: items.find(({ code }) => code === 'CSPO')!.id,
    title: 'Winter',
    mode: 'online',
    callUrl: 'https://call.example/class',
    zone: 'America/Toronto',
    capacity: 6,
    halfDays: [morning('2027-03-02'), morning('2027-03-03')],
  });
}

const go = (page: Page, path: string) => page.goto(community.room.app.url + path);

async function books(page: Page, organisation: string, seats: string): Promise<void> {
  await button(page, 'Book seats').click();
  await page.getByLabel('Organisation').fill(organisation);
  await page.getByLabel('Seats', { exact: true }).fill(seats);
  await button(page.getByRole('dialog'), 'Book').click();
}

describe('classes in the browser', () => {
  it('begin with a course, and are planned until they come to what it asks for', async () => {
    const { page } = await aTrainer();
    await heading(page, 'No class is planned').waitFor();
    await page.getByRole('link', { name: 'Courses' }).click();
    await button(page, 'Add a course').click();
    const dialog = page.getByRole('dialog');
    await page.getByLabel('Short name').fill('cspo');
    await page.getByLabel('Name', { exact: true }).fill('Scrum for Lawyers');
    await page.getByLabel('Minutes to attend').fill('900');
    community.room.problems.provoke('422 /api/v1/courses');
    await button(dialog, 'Add it').click();
    await says(page, 'This is taken already.');
    await page.getByLabel('Short name').fill('SFL');
    await button(dialog, 'Add it').click();
    await item(page, 'SFL · Scrum for Lawyers').getByText('15 hr (900 minutes) of attendance').waitFor();
    await page.getByRole('group', { name: 'SFL · Scrum for Lawyers' }).getByText('Change').click();
    await page.getByLabel('Certification it leads to (optional)').fill('Certified Lawyer');
    await button(dialog, 'Save').click();
    await item(page, 'SFL').getByText('Certified Lawyer').waitFor();
    await button(page.getByRole('group', { name: /^A-CSM/ }), 'No longer offer').click();
    await item(page, 'A-CSM').getByText('no longer offered').waitFor();
    await pictures(page, 'courses');

    await page.getByRole('link', { name: 'Classes', exact: true }).last().click();
    await page.getByRole('link', { name: 'Plan a class' }).click();
    await says(page, 'Planned for learning: 14 hr (840 minutes).');
    await button(page, 'Plan it').click();
    await says(page, 'Please choose a course.');
    expect(await page.getByLabel('Course').innerText()).not.toContain('A-CSM');
    await page.getByLabel('Course').selectOption('SFL · Scrum for Lawyers');
    await says(page, 'That is 1 hr (60 minutes) too little: not even those who miss nothing get there.');
    await pictures(page, 'new');
    await button(page, 'Add a half-day').click();
    expect(await part(page, 5).getByLabel('From').inputValue()).toBe('09:00');
    await page.getByText('too little').waitFor({ state: 'detached' });
    await part(page, 5).getByLabel('To').fill('10:15');
    await says(page, 'Planned for learning: 15 hr (900 minutes). The course asks for 15 hr (900 minutes).');
    expect(await page.getByText('too little').count()).toBe(0);
    await page.getByText('In person', { exact: true }).click();
    await button(page, 'Plan it').click();
    await page.getByLabel('Address').and(page.locator('[aria-invalid=true]:focus')).waitFor();
    await page.getByLabel('Address').fill('1 Main Street\nParis');
    await button(page, 'Plan it').click();
    await heading(page, 'SFL · Scrum for Lawyers').waitFor();
    await says(page, '1 Main Street');
    await page.getByRole('link', { name: 'All classes' }).click();
    await item(page, 'SFL · Scrum for Lawyers').getByText('In person · Maya Okafor · 0 of 12 seats booked').waitFor();
    await page.getByText('Past', { exact: true }).click();
    await page.waitForURL(/when=past$/);
    await heading(page, 'No class has been yet').waitFor();
  });

  it('take bookings as long as there are seats', async () => {
    const maya = await aTrainer();
    const { page } = maya;
    const { id } = await aClass(maya);
    await go(page, `/classes/${id}`);
    await heading(page, 'CSPO · Winter').waitFor();
    await says(page, '09:00 in Toronto, 15:00 your time');
    await says(page, '15:00–18:30 your time');
    await says(page, 'That is 7 hr 30 min (450 minutes) too little');
    await books(page, 'Harbour Works', '4');
    await says(page, 'Booked for Harbour Works.');
    await says(page, '2 seats left');
    community.room.problems.provoke(/^409 \/api\/v1\/offerings\/[^/]+\/bookings$/);
    await books(page, 'A company with a very long name that has to wrap somewhere', '3');
    await page.getByRole('alert').filter({ hasText: 'Seats left: 2.' }).waitFor();
    await page.getByLabel('Seats', { exact: true }).fill('2');
    await page.getByLabel('Their e-mail address (optional)').fill('somebody@example.org');
    await button(page.getByRole('dialog'), 'Book').click();
    await says(page, 'no seats left');
    await pictures(page, 'class');
    const harbour = page.getByRole('group', { name: 'Harbour Works' });
    await button(harbour, 'Change').click();
    await page.getByLabel('Seats', { exact: true }).fill('3');
    await button(page.getByRole('dialog'), 'Save').click();
    await says(page, '1 seat left');
    await button(harbour, 'Give back').click();
    await says(page, '3 seats are free again, and the booking is gone.');
    await button(page.getByRole('dialog'), 'Give back').click();
    await says(page, '4 seats left');
    await harbour.waitFor({ state: 'detached' });
  });

  it('are changed, copied to other days and called off', async () => {
    const maya = await aTrainer();
    const { page } = maya;
    const { id } = await aClass(maya);
    await go(page, `/classes/${id}/edit`);
    await button(page, 'Add a half-day').click();
    await part(page, 3).getByLabel('From').fill('12:00');
    community.room.problems.provoke(/^422 \/api\/v1\/offerings\//, /^409 \/api\/v1\/offerings\//);
    await button(page, 'Save').click();
    await says(page, 'The half-day before it has not ended by then.');
    await part(page, 3).getByLabel('From').and(page.locator('[aria-invalid=true]:focus')).fill('13:00');
    await button(page, 'Remove Half-day 1').click();

    // Somebody else changes it meanwhile, in another way.
    await maya.asks('PATCH', `/offerings/${id}`, { sequence: 1, title: 'Spring' });
    await button(page, 'Save').click();
    await says(page, /^Somebody else was quicker/);
    await button(page, 'Load what has changed').click();
    await page.getByLabel('Title (optional)').and(page.locator('[value=Spring]')).waitFor();
    expect(await part(page, 2).getByLabel('From').inputValue()).toBe('13:00');
    await button(page, 'Save').click();
    await heading(page, 'CSPO · Spring').waitFor();
    await says(page, '13:00–17:30');
    expect(await page.getByText('Tuesday, 2 March 2027').count()).toBe(0);

    await button(page, 'Copy to other days').click();
    await page.getByLabel('First day').fill('2027-05-04');
    await button(page, 'Plan the copy').click();
    await says(page, 'This is the copy, on its own days.');
    await says(page, /^Tuesday, 4 May 2027 · /);
    await button(page, 'Call off').click();
    await page.getByLabel('Reason (optional)').fill('The trainer is ill.');
    await button(page.getByRole('dialog'), 'Call it off').click();
    await says(page, 'This class is called off: The trainer is ill.');
    await page.getByRole('link', { name: 'Edit', exact: true }).waitFor({ state: 'detached' });
    await button(page, 'Book seats').waitFor({ state: 'detached' });
    await go(page, `${new URL(page.url()).pathname}/edit`);
    await heading(page, 'This class is called off.').waitFor();
    await go(page, '/classes');
    await item(page, 'Spring').filter({ hasText: 'May' }).getByText('called off').waitFor();
    await item(page, 'Spring').filter({ hasText: 'March' }).getByText('planned').waitFor();
    await pictures(page, 'classes');
  });

  it('are taught by trainers alone, of whom whoever plans them stays one', async () => {
    const maya = await aTrainer();
    await community.visits('Ruth Adler', '/', { roles: ['trainer'] });
    await community.visits('Ruben Stein', '/');
    const { page } = maya;
    const { id } = await aClass(maya);
    await go(page, `/classes/${id}/edit`);
    const trainers = page.getByRole('group', { name: 'Trainers' });
    await trainers.getByText('Maya Okafor').waitFor();
    expect(await button(trainers, 'Remove Maya Okafor').count()).toBe(0);
    const others = page.getByLabel('Add a trainer');
    expect(await others.getByRole('option').allInnerTexts()).toEqual(['–', 'Ruth Adler']);
    await others.selectOption('Ruth Adler');
    await button(trainers, 'Remove Ruth Adler').click();
    await others.selectOption('Ruth Adler');
    // Nobody is left to choose.
    await others.waitFor({ state: 'detached' });
    await button(page, 'Save').click();
    await says(page, 'Maya Okafor · Ruth Adler');
  });

  it('are nothing to see for members who do not train', async () => {
    const maya = await aTrainer();
    const { id } = await aClass(maya);
    const { page } = await community.visits('Ruth Adler', '/');
    await page.getByRole('link', { name: 'Meetups', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Classes' }).count()).toBe(0);
    community.room.problems.provoke(/^40[34] \/api\/v1\/(offerings|classes\/mine)\//);
    community.room.problems.tolerate(/^40[34] \/api\/v1\/courses/);
    for (const path of ['/new', '/courses', `/${id}`, `/${id}/edit`]) {
      await go(page, `/classes${path}`);
      await heading(page, 'There is nothing here').last().waitFor();
    }
  });

  it('are one place more in a bar that stays as wide as the screen, whatever duties one has', async () => {
    community = await aCommunity();
    const roles = ['trainer', 'moderator', 'admin'] as const;
    const { page } = await community.visits('Maya Okafor', '/classes', { roles: [...roles], locale: 'fr-FR' });
    const places = page.getByRole('navigation', { name: 'Principale' }).getByRole('link');
    for (const width of [320, 480, 800, 1024, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await places.first().focus();
      await places.last().focus();
      const { x, width: wide } = (await places.last().boundingBox())!;
      expect(x + wide).toBeLessThanOrEqual(width);
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(beyond)).toBeLessThanOrEqual(0);
    }
    expect(await places.count()).toBe(9);
  });

  it('give axe nothing to say in French, in the light and in the dark', async () => {
    const maya = await aTrainer({ locale: 'fr-FR' });
    const { page } = maya;
    const { id } = await aClass(maya);
    await maya.asks('POST', `/offerings/${id}/bookings`, { organisation: 'Harbour Works', seats: 3 });
    await page.setViewportSize({ width: 320, height: 640 });
    const found: string[] = [];
    const look = async (path: string, title: string) => {
      await go(page, path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('.card').first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        found.push(...(await axeFindings(page)).map((finding) => `${path}, ${colorScheme}: ${finding}`));
        await pictures(page, `fr-${title}-${colorScheme}`);
        await page.setViewportSize({ width: 320, height: 640 });
      }
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(beyond)).toBeLessThanOrEqual(0);
    };
    await look('/classes', 'Formations');
    await look('/classes/courses', 'Cours');
    await look('/classes/new', 'Prévoir une formation');
    await look(`/classes/${id}`, 'CSPO · Winter');
    await look(`/classes/${id}/edit`, 'Modifier la formation');
    expect(found).toEqual([]);
  });
});
