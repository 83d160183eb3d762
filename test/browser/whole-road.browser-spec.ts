import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import type { AtTheForum } from '../support/around-the-forum.js';
import { type AttendeeJson, passUntil } from '../support/class-day.js';
import type { RoadJson } from '../support/class-road.js';
import { picturesIn } from '../support/pictures.js';
import { fileOf, minutesAfter, MovingHouse, type OnTheRoad, twentyFour } from '../support/whole-road.js';

jest.setTimeout(300_000);

/** A Monday four weeks before the class. */
const NOW = Date.parse('2026-03-02T09:00:00Z');
const PHONE = { viewport: { width: 390, height: 800 } };

const pictures = picturesIn('ROAD_PICTURES');
const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const link = (on: Page | Locator, name: string | RegExp) => on.getByRole('link', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const item = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const view = (page: Page, name: string) => page.getByRole('radiogroup').getByText(name, { exact: true }).click();

interface PlannedClass {
  id: string;
  halfDays: { id: string; startsAt: string; endsAt: string }[];
}

let house: MovingHouse;
let maya: AtTheForum;
let people: OnTheRoad[];
/** They come with a new account, with the one they have, and one half-day too little. */
let ada: OnTheRoad, ruth: OnTheRoad, noor: OnTheRoad;
let planned: PlannedClass;

beforeEach(async () => {
  house = await MovingHouse.at(NOW);
  people = twentyFour();
  [ada, ruth, noor] = people as [OnTheRoad, OnTheRoad, OnTheRoad];
});
afterEach(() => house.close());

const go = (page: Page, path: string) => page.goto(house.url + path);
const pathOf = (offering = planned) => `/offerings/${offering.id}`;
const pageOf = (offering = planned) => `/classes/${offering.id}`;
/** So many minutes into a half-day. */
const into = (place: number, minutes: number) => minutesAfter(planned.halfDays[place]!.startsAt, minutes);

/** The trainer plans two days: as proposed, they come to what the course asks for. */
async function isPlanned(): Promise<void> {
  maya = await house.visits('Maya Okafor', '/classes', { roles: ['trainer'] });
  const { page } = maya;
  await link(page, 'Plan a class').click();
  await page.getByLabel('Course', { exact: true }).selectOption({ label: 'CSPO · Certified Scrum Product Owner' });
  await page.getByLabel('Title (optional)').fill('Spring');
  await page.getByLabel('Link to the call (optional)').fill('https://call.example/class');
  await page.getByLabel('Seats', { exact: true }).fill('24');
  await says(page, 'Planned for learning: 14 hr (840 minutes). The course asks for 14 hr (840 minutes).');
  await pictures(page, '01-plan');
  await button(page, 'Plan it').click();
  await heading(page, 'CSPO · Spring').waitFor();
  planned = await maya.asks('GET', pathOf({ id: page.url().split('/').at(-1)! } as PlannedClass));
  expect(planned.halfDays).toHaveLength(4);
}

async function isFilled(): Promise<void> {
  const { page } = maya;
  await link(page, 'Open the roster').click();
  await link(page, 'Import a file').click();
  await page.locator('input[type=file]').setInputFiles(fileOf(people));
  await button(page, 'Take 24 people').click();
  await heading(page, 'What has changed').waitFor();
  await link(page, 'Back to the roster').click();
  await says(page, '24 enrolled for 24 seats');
  const { items } = await maya.asks<{ items: { id: string; email: string }[] }>('GET', `${pathOf()}/roster`);
  for (const person of people) person.enrolmentId = items.find(({ email }) => email === person.email)!.id;
}

async function isInvited(): Promise<void> {
  const { page } = maya;
  await button(page, 'Invite 24 people').click();
  await button(page.getByRole('dialog'), 'Send').click();
  await says(page, '24 invitations are on their way.');
  await Promise.all(people.map((person) => house.linkOf(person)));
  await pictures(page, '02-invited');
}

/** Ada makes an account on her phone, Ruth has one under another address, and the others come as well. */
async function isJoined(): Promise<[AtTheForum, AtTheForum]> {
  const adas = await house.stranger(await house.linkOf(ada), PHONE);
  await heading(adas.page, 'Join your class').waitFor();
  await pictures(adas.page, '03-link');
  await button(adas.page, 'Make my account and join').click();
  await heading(adas.page, 'CSPO · Spring').waitFor();
  await heading(adas.page, 'Take part in the class').waitFor();

  const ruths = await house.visits(ruth.name, '/');
  await go(ruths.page, await house.linkOf(ruth));
  await button(ruths.page, `Join as ${ruth.name}`).click();
  await heading(ruths.page, 'CSPO · Spring').waitFor();

  await Promise.all(people.slice(2).map((person) => house.comes(person)));
  const { page } = maya;
  await page.reload();
  await says(page, 'Joined: 24 of 24.');
  await says(page, '1 address differs: look before you submit.');
  await pictures(page, '04-joined');
  await button(page, 'Use the member’s address').click();
  ruth.email = await house.community.addressOf(ruth.name);
  await says(page, `${ruth.email} is on the roster now.`);
  return [adas, ruths];
}

async function isPrepared({ page }: AtTheForum): Promise<void> {
  const { id: sectionId } = await maya.asks<{ id: string }>('POST', `${pathOf()}/materials/sections`, {
    title: 'Before we meet',
  });
  const { course } = await maya.asks<{ course: { id: string } }>('GET', pathOf());
  const { id: materialId } = await maya.asks<{ id: string }>('POST', '/materials', {
    ...{ courseId: course.id, kind: 'page', title: 'Read the Scrum Guide', markdown: 'All *thirteen* pages.' },
  });
  await maya.asks('POST', `${pathOf()}/materials/entries`, {
    ...{ sectionId, materialId, release: 'before', prework: true, dueAt: '2026-03-27T17:00:00Z' },
  });
  expect(await maya.asks('POST', `${pathOf()}/prework/mail`)).toEqual({ mailed: 24 });
  await house.mails.to(ada.email, /Read the Scrum Guide/);

  await page.reload();
  await item(page, 'Preparation sent').and(page.locator('[data-place=done]')).waitFor();
  await says(page, 'There is 1 thing to prepare before the class.');
  await pictures(page, '05-class');
  await link(page, 'Open the materials').click();
  await page.getByRole('checkbox', { name: 'Read the Scrum Guide' }).check();
  await says(page, 'All of it is done.');
  await pictures(page, '06-prepared');
  await go(maya.page, `${pageOf()}/materials`);
  await says(maya.page, '1 opened it, 1 completed it');
}

const marked = (place: number, who: OnTheRoad[], offering = planned) =>
  maya.asks('PUT', `${pathOf(offering)}/half-days/${offering.halfDays[place]!.id}/marks`, {
    ...{ enrolmentIds: who.map(({ enrolmentId }) => enrolmentId), present: true },
  });

const codeOf = async (place: number) =>
  (await maya.asks<{ code: string }>('GET', `${pathOf()}/half-days/${planned.halfDays[place]!.id}/code`)).code;

/** Those who scan the code besides Ada. */
const scanning = () => people.slice(4, 12);

async function scanned(place: number): Promise<void> {
  const code = await codeOf(place);
  await Promise.all(scanning().map((person) => house.asks(person, 'POST', '/class-codes', { code })));
}

/** The first morning: by code, by an open page, and by the trainer's marks. */
async function firstMorning(adas: AtTheForum, ruths: AtTheForum): Promise<void> {
  await house.moveTo(into(0, -2));
  const { page } = maya;
  await go(page, `${pageOf()}/day`);
  await heading(page, '0 of 24 are here').waitFor();
  await page.getByRole('img', { name: 'Code to scan' }).waitFor();

  await go(ruths.page, `${pageOf()}/today`);
  await heading(ruths.page, 'Are you here?').waitFor();
  await passUntil(house.app, house.clock, into(0, 3));
  await house.clocksFollow();
  await ruths.page.reload();
  await heading(ruths.page, 'You are here').waitFor();
  await passUntil(house.app, house.clock, into(0, 5));
  await item(page, ruth.name).getByText('online now').waitFor();

  await go(adas.page, `/here#${await codeOf(0)}`);
  await heading(adas.page, 'You are here').waitFor();
  await pictures(adas.page, '07-here');
  await scanned(0);
  await heading(page, '10 of 24 are here').waitFor();
  await pictures(page, '08-board');
  await button(page, 'Mark everybody else').click();
  await heading(page, '24 of 24 are here').waitFor();
  await passUntil(house.app, house.clock, into(0, 226));
  await house.clocksFollow();
  await page.reload();
  await heading(page, '0 of 24 are here').waitFor();
  // Who was online and has left was there.
  await page.getByLabel('Half-day', { exact: true }).selectOption(planned.halfDays[0]!.id);
  await heading(page, '24 of 24 are here').waitFor();
  await ruths.page.reload();
  await says(ruths.page, /^You were online for 2[12]\d minutes/);
  await pictures(ruths.page, '09-today');
}

/** The second morning: groups are drawn, and everybody finds theirs. */
async function secondMorning(adas: AtTheForum, ruths: AtTheForum): Promise<void> {
  await house.moveTo(into(2, 10));
  const { page } = maya;
  await scanned(2);
  await marked(2, people);
  await go(adas.page, `${pageOf()}/today`);
  await go(ruths.page, `${pageOf()}/today`);
  await heading(adas.page, 'You are here').waitFor();
  await go(page, `${pageOf()}/day`);
  await view(page, 'Groups');
  await page.getByLabel('How many').fill('4');
  await button(page, 'Draw').click();
  await heading(page, 'Group 6').waitFor();
  await heading(adas.page, /^Your group: [1-6]$/).waitFor();
  await heading(ruths.page, /^Your group: [1-6]$/).waitFor();
  await pictures(page, '10-groups');
  await pictures(adas.page, '11-own-group');
}

/** The last afternoon: Noor is not there, and what all have learnt is confirmed. */
async function lastAfternoon(): Promise<void> {
  await house.moveTo(into(3, 200));
  const { page } = maya;
  await scanned(3);
  await go(page, `${pageOf()}/day`);
  await heading(page, '8 of 24 are here').waitFor();
  await button(page, 'Mark everybody else').click();
  await heading(page, '24 of 24 are here').waitFor();
  await button(page, `Take the mark back: ${noor.name}`).click();
  await heading(page, '23 of 24 are here').waitFor();
  await view(page, 'Confirm');
  for (const [kind, word] of [
    ['took part', 'Took part'],
    ['understood', 'Understood'],
  ] as const) {
    await button(page, `All who are here ${kind}`).click();
    await says(page, 'Confirmed for 23 people.');
    const own = button(page.getByRole('group', { name: noor.name }), word);
    await own.click();
    await own.and(page.locator('[aria-pressed=true]')).waitFor();
  }
  await pictures(page, '12-confirmed');
  const own = await house.asks<AttendeeJson>(noor, 'GET', `${pathOf()}/me/attendance`);
  expect(own).toMatchObject({ minutes: 630, requiredMinutes: 840 });
}

interface CandidateRow {
  'First Name': string;
  'Last Name': string;
  Email: string;
  Company: string;
}

async function isSubmitted(): Promise<void> {
  await house.moveTo(into(3, 240));
  const { page } = maya;
  await go(page, pageOf());
  await link(page, 'See who can be submitted').click();
  await says(page, '23 people can be submitted · 1 not yet');
  await item(page, noor.name).getByText('210 minutes are missing').waitFor();
  expect(await page.getByLabel(`Choose ${noor.name}`).isDisabled()).toBe(true);
  await pictures(page, '13-submission');
  house.community.room.problems.provoke(`422 /api/v1${pathOf()}/submissions`);
  await expect(
    maya.asks('POST', `${pathOf()}/submissions`, { enrolmentIds: [ada.enrolmentId, noor.enrolmentId] }),
  ).rejects.toThrow(/Noor Lindqvist.*210/);

  const [file] = await Promise.all([page.waitForEvent('download'), link(page, 'Download the file').click()]);
  const rows = parse<CandidateRow>(await readFile(await file.path()), { bom: true, columns: true });
  const expected = people.filter((person) => person !== noor);
  expect(rows.map(({ Email }) => Email).sort()).toEqual(expected.map(({ email }) => email).sort());
  expect(rows.find(({ Email }) => Email === ruth.email)).toMatchObject({
    'First Name': 'Ruth',
    'Last Name': 'Lindqvist',
  });

  await page.getByLabel('Choose all 23 who can be submitted').check();
  await button(page, 'Mark 23 as submitted').click();
  await says(page, '23 people are submitted, and are told by mail.');
  await says(page, '1 not yet · 23 submitted');
  await Promise.all(expected.map(({ email }) => house.mails.to(email, /look out for a mail|Scrum Alliance/)));
}

async function isActivated({ page }: AtTheForum): Promise<void> {
  await house.moveTo(Date.parse('2026-04-08T10:00:00Z'));
  await go(page, pageOf());
  await heading(page, 'Look for a mail from the Scrum Alliance').waitFor();
  await pictures(page, '14-activate');
  await button(page, 'I have activated it').click();
  await button(page.getByRole('dialog'), 'Save').click();
  await heading(page, 'Certified until 8 April 2028').waitFor();
  await pictures(page, '15-certified');
  await maya.page.reload();
  await item(maya.page, ada.name).getByText('certified', { exact: true }).waitFor();
}

/** Noor comes to the last afternoon of the next class of the course. */
async function isMadeUp(): Promise<void> {
  const { page } = maya;
  const next = await maya.asks<PlannedClass>('POST', `${pathOf()}/copy`, { date: '2026-04-13' });
  await go(page, `${pageOf(next)}/roster`);
  await button(page, 'Add somebody').click();
  await page.getByLabel('E-mail address').fill(noor.email);
  await page.getByLabel('Name', { exact: true }).fill(noor.name);
  await button(page.getByRole('dialog'), 'Add').click();
  await item(page, noor.name).getByText('joined', { exact: true }).waitFor();

  await house.moveTo(minutesAfter(next.halfDays[3]!.startsAt, 10));
  await go(page, `${pageOf(next)}/day`);
  await button(page, `Count as making up: ${noor.name}`).click();
  await item(page, noor.name).getByText('makes up for another class').waitFor();
  await button(page, `Mark as here: ${noor.name}`).click();
  await heading(page, '1 of 1 is here').waitFor();
  await pictures(page, '16-making-up');

  await go(page, `${pageOf()}/submission`);
  await says(page, '1 person can be submitted · 23 submitted');
  await page.getByLabel(`Choose ${noor.name}`).check();
  await button(page, 'Mark 1 as submitted').click();
  await says(page, '1 person is submitted, and is told by mail.');
  await house.mails.to(noor.email, /Scrum Alliance/);
  const road = await house.asks<RoadJson>(noor, 'GET', `${pathOf()}/road`);
  expect(road).toMatchObject({ state: 'submitted', minutes: 840, requiredMinutes: 840 });
  await pictures(page, '17-all-submitted');
}

describe('the whole road of a class', () => {
  it('leads 24 people from a registration to a certification, one of them by another class', async () => {
    await isPlanned();
    await isFilled();
    await isInvited();
    const [adas, ruths] = await isJoined();
    await isPrepared(adas);
    await firstMorning(adas, ruths);
    await house.moveTo(into(1, 10));
    await marked(1, people);
    await secondMorning(adas, ruths);
    await lastAfternoon();
    await isSubmitted();
    await isActivated(adas);
    await isMadeUp();
  });
});
