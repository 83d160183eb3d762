import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCommunity, anEventfulHour, type Community } from '../support/around-the-board.js';
import { atTheForum } from '../support/around-the-forum.js';
import { axeFindings } from '../support/axe.js';
import type { ThreadJson } from '../support/forum.js';
import type { AtTheBoard } from '../support/live-board.js';
import { aSession } from '../support/session-facts.js';

jest.setTimeout(300_000);

let community: Community | undefined;
afterEach(async () => {
  await community?.close();
  community = undefined;
});

/** What moderators and administrators look at. */
interface Kept {
  caseId: string;
  personId: string;
  importId: string;
  /** The space of a class, by its slug. */
  cohort: string;
  offeringId: string;
  /** Somebody on its roster. */
  enrolmentId: string;
  /** What it hands out. */
  entryId: string;
  /** Something of the free library. */
  materialId: string;
  /** Something in the ledger. */
  itemId: string;
  webhookId: string;
}

/** The pages for strangers; the token of the other join link is nobody’s. */
const doorsOf = (joinLink: string) => [
  joinLink,
  ...['/join-class', '/join-class?code=ACDEFGHJ', '/join-class#a-token'],
  ...['/sign-in', '/forgotten', '/sign-up', '/join/a-token', '/unsubscribe/a-token', '/suspended/a-token'],
  '/mail-again#a-token',
  ...['sign-in', 'sign-up', 'reset', 'invitation', 'confirm-email', 'claim', 'merge'].map(
    (link) => `/link/${link}#a-token`,
  ),
];
const pagesOf = (meetupId: string, threadId: string, postId: string, kept: Kept) => [
  ...['', '?state=closed', '/appeals', '/log', '/rules'].map((page) => `/moderation${page}`),
  ...[`/moderation/cases/${kept.caseId}`, `/moderation/members/${kept.personId}`, '/account/decisions'],
  ...['/administration/import', `/administration/import/${kept.importId}`],
  ...['/forum', '/forum/new', '/bookmarks', '/drafts', `/posts/${postId}`, `/people/${kept.personId}`],
  ...['/forum?q=stakeholder&kind=question', '/forum/spaces/new', `/forum/spaces/${kept.cohort}`],
  `/forum?space=${kept.cohort}`,
  ...['', '/its-words', '?sort=time'].map((page) => `/threads/${threadId}${page}`),
  ...[
    '/',
    '/meetups',
    '/meetups?when=past',
    '/meetups?when=calendar',
    '/meetups/new',
    ...['', '/log', '/meetups', `/items/${kept.itemId}`].map((page) => `/records${page}`),
    '/planner',
    '/attendance',
    '/nothing/here',
  ],
  ...['', '/edit', '/manage', '/summary', '/attendance', '/board'].map((page) => `/meetups/${meetupId}${page}`),
  ...[
    '/account/profile',
    '/account/security',
    '/account/sessions',
    '/account/tokens',
    '/account/mails',
    '/account/feeds',
  ],
  ...['', '?when=past', '/attending', '/new', '/courses'].map((page) => `/classes${page}`),
  ...['', '/edit', '/roster', '/roster/import', '/day', '/today', '/road', '/submission', '/statistics'].map(
    (page) => `/classes/${kept.offeringId}${page}`,
  ),
  `/classes/${kept.offeringId}/attendance/${kept.enrolmentId}`,
  '/here',
  ...['', '/edit', `/${kept.entryId}`].map((page) => `/classes/${kept.offeringId}/materials${page}`),
  ...['', '?kind=ebook', '/edit', `/${kept.materialId}`].map((page) => `/library${page}`),
  ...['/notifications', '/notifications?only=unread'],
  '/credentials',
  ...['', '/settings', '/rules', '/mail', '/replies', '/keys', '/status'].map((page) => `/administration${page}`),
  ...['', `/${kept.webhookId}`].map((page) => `/administration/webhooks${page}`),
];

/** Colours pass over into those of the other theme. */
const COLOURS_SETTLE = `Promise.allSettled(
  document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished)
)`;

/** The page as it is once everything it asked for has come. */
async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('[aria-busy=true], .mantine-Skeleton-root') === null &&
      document.fonts.status === 'loaded',
  );
}

/** What is wrong with each of these pages: what axe says, and whether it is wider than its screen. */
async function faults(page: Page, url: string, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await settled(page, url + path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await page.evaluate(COLOURS_SETTLE);
      const findings = await axeFindings(page, { coloursAlone: colorScheme === 'dark' });
      found.push(...findings.map((finding) => `${path}, ${colorScheme}: ${finding}`));
    }
    const beyond = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (beyond > 0) found.push(`${path}: ${beyond} pixels too wide`);
  }
  return found;
}

/** A thread with an answer and a reply, in a space of its own. */
async function aThread(visitor: AtTheBoard): Promise<{ thread: string; answer: string }> {
  const somebody = atTheForum(visitor);
  const space = { name: 'All members', audience: 'members', description: '' };
  const { id: spaceId } = await somebody.asks<{ id: string }>('POST', '/spaces', space);
  const { thread } = await somebody.asks<ThreadJson>('POST', '/threads', {
    spaceId,
    kind: 'question',
    title: 'How do you say no to the loudest stakeholder?',
    body: 'In our reviews **one director** speaks for everyone.\n\n```ts\nconst no: string = "yes"; // why\n```',
    tags: ['stakeholders'],
  });
  const answer = await somebody.answers(thread.id, '> He shouts.\n\n- [ ] Ask him\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |');
  await somebody.answers(thread.id, 'Same here.', answer.id);
  return { thread: thread.id, answer: answer.id };
}

/** Somebody answers and is flagged, and an import waits for its files. */
async function thingsToKeep(keeper: AtTheBoard, author: AtTheBoard, threadId: string): Promise<Kept> {
  const [here, them] = [atTheForum(keeper), atTheForum(author)];
  const answer = await them.answers(threadId, 'Buy **my book** about it, it is cheap!');
  await here.asks('POST', `/posts/${answer.id}/flags`, { kind: 'spam', words: 'The third time this week.' });
  const { items } = await here.asks<{ items: { id: string; author: { id: string } }[] }>('GET', '/moderation/cases');
  const { id: importId } = await here.asks<{ id: string }>('POST', '/imports', { kind: 'stackexchange' });
  const { slug } = await here.asks<{ slug: string }>('POST', '/spaces', { name: 'October', audience: 'cohort' });
  const { id: offeringId, enrolmentId } = await aClass(here);
  const entryId = await aHandout(here, offeringId);
  const { id: materialId } = await here.asks<{ id: string }>('POST', '/materials', { ...A_PAGE, libraryKind: 'ebook' });
  const { id: itemId } = await here.asks<{ id: string }>('POST', '/ledger', {
    ...{ category: 'learning', title: 'Webinar', description: 'On flow.', happenedOn: '2026-02-20', minutes: 90 },
  });
  const { id: webhookId } = await here.asks<{ id: string }>('POST', '/administration/webhooks', {
    ...{ name: 'The chat', url: 'https://hooks.example.org/in', events: ['thread.created'], spaceIds: [] },
  });
  return {
    caseId: items[0]!.id,
    personId: items[0]!.author.id,
    importId,
    cohort: slug,
    offeringId,
    enrolmentId,
    entryId,
    materialId,
    itemId,
    webhookId,
  };
}

/** A class of one morning, which is less than its course asks for, with seats that an organisation has booked. */
async function aClass({ asks }: ReturnType<typeof atTheForum>): Promise<{ id: string; enrolmentId: string }> {
  const { items } = await asks<{ items: { id: string }[] }>('GET', '/courses');
  const morning = { date: '2027-03-02', starts: '09:00', ends: '12:30', breakMinutes: 15 };
  const plan = { courseId: items[0]!.id, mode: 'online', zone: 'Europe/Berlin', capacity: 12, halfDays: [morning] };
  const planned = await asks<{ id: string }>('POST', '/offerings', plan);
  await asks('POST', `/offerings/${planned.id}/bookings`, { organisation: 'Harbour Works', seats: 3 });
  const ada = { email: 'ada@example.org', name: 'Ada Lovelace' };
  const { id: enrolmentId } = await asks<{ id: string }>('POST', `/offerings/${planned.id}/roster`, ada);
  // Who runs it is in it as well, and so sees the pages of both.
  const { person } = await asks<{ person: { email: string } }>('GET', '/me');
  await asks('POST', `/offerings/${planned.id}/roster`, { email: person.email, name: 'Maya Okafor' });
  return { ...planned, enrolmentId };
}

const A_PAGE = { kind: 'page', title: 'Before we meet', markdown: 'Bring **a pen**.', minutes: 5 };

/** A page that is to be read before the class, in a section of its own. */
async function aHandout({ asks }: ReturnType<typeof atTheForum>, offeringId: string): Promise<string> {
  const materials = `/offerings/${offeringId}/materials`;
  const { items } = await asks<{ items: { id: string }[] }>('GET', '/courses');
  const { id: sectionId } = await asks<{ id: string }>('POST', `${materials}/sections`, { title: 'First day' });
  const { id: materialId } = await asks<{ id: string }>('POST', '/materials', { ...A_PAGE, courseId: items[0]!.id });
  const entry = { sectionId, materialId, release: 'before', prework: true, dueAt: '2027-03-01T17:00:00Z' };
  return (await asks<{ id: string }>('POST', `${materials}/entries`, entry)).id;
}

const PARAMETERS: Kept = {
  caseId: '$caseId',
  personId: '$personId',
  importId: '$importId',
  cohort: '$spaceId',
  offeringId: '$offeringId',
  enrolmentId: '$enrolmentId',
  entryId: '$entryId',
  materialId: '$materialId',
  itemId: '$itemId',
  webhookId: '$webhookId',
};

/** The paths of the router, with their parameters (`/meetups/$meetupId/edit`). */
const routes = (): string[] =>
  globSync(join(import.meta.dirname, '../../apps/web/src/app/{router.tsx,routes/*.ts}'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)])
    .map(([, path]) => path!)
    .sort();

describe('the pages around the board', () => {
  it('are all looked at', () => {
    const looked = [...doorsOf('/join/$token'), ...pagesOf('$meetupId', '$threadId', '$postId', PARAMETERS)].map(
      (page) =>
        page
          .replace(/[?#].*/, '')
          .replace('/its-words', '/$slug')
          .replace('/nothing/here', '$')
          .replace(/^\/link\/.*/, '/link/$purpose')
          .replace(/^\/join\/.*/, '/join/$token')
          .replace(/^\/unsubscribe\/.*/, '/unsubscribe/$token')
          .replace(/^\/suspended\/.*/, '/suspended/$token'),
    );
    expect(routes().filter((route) => !looked.includes(route))).toEqual([]);
    expect(routes().length).toBeGreaterThan(15);
  });

  it.each([
    ['in English, on a desk', { locale: 'en-GB', viewport: { width: 1280, height: 800 } }],
    ['in French, on a phone of 320 pixels', { locale: 'fr-FR', viewport: { width: 320, height: 640 } }],
  ])('give axe nothing to say in the light and in the dark, %s', async (_, look) => {
    community = await aCommunity();
    const { url } = community.room.app;
    const stranger = await community.stranger('/sign-in', look);
    const nothing = ['join', 'unsubscribe', 'suspensions'].map((of) => `404 /api/v1/${of}/a-token`);
    community.room.problems.provoke(...nothing, '422 /api/v1/classes/invitation');
    expect(await faults(stranger, url, doorsOf(await community.room.joinLink()))).toEqual([]);
    const roles = ['trainer', 'moderator', 'admin'] as const;
    const maya = await community.visits('Maya Okafor', '/', { ...look, roles: [...roles] });
    const { page } = maya;
    const ruth = await community.visits('Ruth Adler', '/');
    await community.attended('Maya Okafor', anEventfulHour('maya'), 'Lean Coffee · September');
    await community.attended('Maya Okafor', aSession().stay('maya', '12:00-12:12'), 'Lean Coffee · August');
    await community.attended('Ruth Adler', aSession().stay('ruth', '12:00-13:00'), 'Lean Coffee · September');
    const { thread, answer } = await aThread(maya);
    const kept = await thingsToKeep(maya, ruth, thread);
    expect(await faults(page, url, pagesOf(community.meetupId, thread, answer, kept))).toEqual([]);
  });

  it('give axe nothing to say while something is open over them', async () => {
    community = await aCommunity();
    const { page } = await community.visits('Maya Okafor', '/', { roles: ['trainer', 'moderator', 'admin'] });
    await community.visits('Ruth Adler', '/');
    await community.attended('Maya Okafor', anEventfulHour('maya'));
    await community.attended('Ruth Adler', aSession().stay('ruth', '12:00-13:00'));
    const { url } = community.room.app;
    const found: string[] = [];
    const open = async (path: string, name: string | RegExp) => {
      await settled(page, url + path);
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').or(page.getByRole('menu')).waitFor();
      found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    };
    await open('/', /^Account of/);
    await open('/planner', 'Add a certification');
    await open('/records/meetups', 'Something wrong?');
    await open(`/meetups/${community.meetupId}/attendance`, 'Correct the minutes of Ruth Adler');
    await open(`/meetups/${community.meetupId}/manage`, 'Cancel this meetup');
    await open('/administration', 'Roles of Ruth Adler');
    await settled(page, `${url}/`);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    found.push(...(await axeFindings(page)).map((finding) => `shortcuts: ${finding}`));
    expect(found).toEqual([]);
  });
});
