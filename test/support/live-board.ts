import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page, WebSocketRoute } from 'playwright-core';
import { DateTime } from 'luxon';
import { io, type Socket } from 'socket.io-client';
import {
  type Ack,
  type ClientCommandType,
  LEAN_COFFEE_NAMESPACE,
  LEAN_COFFEE_PROTOCOL,
  type Role,
  type SessionSettings,
} from '#contracts';
import { type Clock, type Instant, SystemClock, uuidv7 } from '#kernel';
import { testApp, type TestApp } from './app.js';
import { startBrowser } from './browser.js';
import { BrowserProblems } from './browser-problems.js';
import { aMember, type IdentityApp } from './identity-app.js';

const MINUTE = 60_000;

/** Somebody at the board, in a browser of their own. */
export interface AtTheBoard {
  page: Page;
  context: BrowserContext;
  /** Breaks the connection to the room, and lets no other one stand. */
  cut(): Promise<void>;
  /** Lets the connection come back. */
  mend(): Promise<void>;
}

export interface EnterOptions extends BrowserContextOptions {
  /** How wrong this browser's wall clock is, in milliseconds. */
  clockOff?: number;
  /** The moment at which this browser's wall clock stands still. */
  at?: Instant;
  /** Only to look on. */
  watch?: boolean;
}

/** Somebody in the room without a browser: only their socket. */
export interface InTheRoom {
  socket: Socket;
  /** Gives a command; throws where it is refused. */
  gives(type: ClientCommandType, payload: object): Promise<void>;
  leave(): void;
}

export interface BoardRoom {
  app: TestApp;
  browser: Browser;
  meetupId: string;
  /** What goes wrong in the browser, whoever's page it is on; what the test did not provoke fails it at the end. */
  problems: BrowserProblems;
  /** Opens the board as a new member; the first one to come is the host. */
  enters(name: string, options?: EnterOptions): Promise<AtTheBoard>;
  /** Opens any other page as nobody. */
  arrives(path: string, options?: EnterOptions): Promise<AtTheBoard>;
  /** The path of a link that lets guests in. */
  joinLink(): Promise<string>;
  /** Joins as a new member by socket alone. */
  comes(name: string): Promise<InTheRoom>;
  close(): Promise<void>;
}

export interface BoardRoomOptions {
  clock?: Clock;
  /** The zone the meetup is held in; UTC without one. */
  zone?: string;
  /** A mail server of the test's; otherwise mails are kept. */
  smtpUrl?: string;
}

/** The program with a meetup that begins in five minutes, hosted by `host`, and a browser to see it with. */
export async function aBoardRoom(
  host: string,
  settings: Partial<SessionSettings> = {},
  { clock = new SystemClock(), zone = 'UTC', smtpUrl }: BoardRoomOptions = {},
): Promise<BoardRoom> {
  buildWeb();
  const [app, browser] = await Promise.all([testApp({ clock, env: { SMTP_URL: smtpUrl } }), startBrowser()]);
  const cookies = new Map<string, string>();
  const cookieOf = async (name: string): Promise<string> => {
    const known = cookies.get(name);
    if (known) return known;
    const cookie = await signedIn(app, name, name === host ? ['trainer'] : []);
    cookies.set(name, cookie);
    return cookie;
  };
  const meetupId = await aMeetup(app, await cookieOf(host), settings, { now: clock.now(), zone });
  const contexts: BrowserContext[] = [];
  const problems = new BrowserProblems();
  const sockets: Socket[] = [];
  return {
    app,
    browser,
    meetupId,
    problems,
    enters: async (name, options = {}) => {
      const cookie = await cookieOf(name);
      if (options.locale?.startsWith('fr')) await asked(app.url, '/me', cookie, { locale: 'fr' }, 'PATCH');
      const person = await atTheBoard({ app, browser, problems }, cookie, options);
      contexts.push(person.context);
      await person.page.goto(`${app.url}/meetups/${meetupId}/board${options.watch ? '?watch' : ''}`);
      await theBoard(person);
      return person;
    },
    arrives: async (path, options = {}) => {
      const person = await atTheBoard({ app, browser, problems }, null, options);
      contexts.push(person.context);
      await person.page.goto(app.url + path);
      return person;
    },
    joinLink: async () => {
      const response = await asked(app.url, `/meetups/${meetupId}/join-link`, await cookieOf(host), {});
      return new URL(((await response.json()) as { url: string }).url).pathname;
    },
    comes: async (name) => {
      const person = await inTheRoom(app, meetupId, await cookieOf(name));
      sockets.push(person.socket);
      return person;
    },
    close: async () => {
      for (const socket of sockets) socket.disconnect();
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await app.close();
      problems.check();
    },
  };
}

/** Waits for the board, and says what stands there where it does not come. */
async function theBoard({ page }: AtTheBoard): Promise<void> {
  try {
    await page.getByRole('contentinfo').waitFor();
  } catch (error) {
    const text = await page.locator('body').innerText();
    throw new Error(`There is no board, but: ${text}`, { cause: error });
  }
}

function buildWeb(): void {
  const root = join(import.meta.dirname, '../..');
  const done = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'web'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
}

/** The cookie of a new member. */
async function signedIn({ app, url }: TestApp, displayName: string, roles: Role[]): Promise<string> {
  const { email, password } = await aMember({ app } as IdentityApp, { displayName, roles });
  const response = await asked(url, '/session', undefined, { email, password });
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

async function aMeetup(
  { url }: TestApp,
  cookie: string,
  settings: Partial<SessionSettings>,
  { now, zone }: { now: Instant; zone: string },
): Promise<string> {
  const starts = DateTime.fromMillis(Math.ceil(now / MINUTE) * MINUTE + 5 * MINUTE, { zone });
  const response = await asked(url, '/meetups', cookie, {
    title: 'Lean Coffee · November',
    date: starts.toFormat('yyyy-MM-dd'),
    time: starts.toFormat('HH:mm'),
    zone,
    durationMinutes: 60,
    callUrl: 'https://call.example/room',
    settings,
  });
  return ((await response.json()) as { id: string }).id;
}

async function asked(
  url: string,
  path: string,
  cookie: string | undefined,
  body: object,
  method = 'POST',
): Promise<Response> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: url, ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
}

async function atTheBoard(
  { app, browser, problems }: Pick<BoardRoom, 'app' | 'browser' | 'problems'>,
  cookie: string | null,
  { clockOff = 0, at, watch: _watch, ...options }: EnterOptions,
): Promise<AtTheBoard> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  if (cookie !== null) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
  }
  await problems.watch(context);
  const page = await context.newPage();
  const line = await aLine(page);
  if (at !== undefined) await page.clock.setFixedTime(at);
  if (clockOff !== 0) await page.addInitScript(setClock, clockOff);
  return { page, context, ...line };
}

/** The wire between one page and the room, for cutting. */
async function aLine(page: Page): Promise<Pick<AtTheBoard, 'cut' | 'mend'>> {
  const open = new Set<WebSocketRoute>();
  let whole = true;
  await page.routeWebSocket(/\/socket\.io\//, async (socket) => {
    if (!whole) return socket.close();
    open.add(socket);
    socket.connectToServer();
  });
  return {
    cut: async () => {
      whole = false;
      for (const socket of open) await socket.close();
      open.clear();
    },
    mend: async () => {
      whole = true;
    },
  };
}

/** Runs in the page, before anything else of it. */
function setClock(off: number): void {
  const right = Date.now.bind(Date);
  Date.now = () => right() + off;
}

async function inTheRoom({ url }: TestApp, sessionId: string, cookie: string): Promise<InTheRoom> {
  const socket = io(`${url}${LEAN_COFFEE_NAMESPACE}`, {
    auth: { protocol: LEAN_COFFEE_PROTOCOL },
    extraHeaders: { cookie, origin: url },
    transports: ['websocket'],
    forceNew: true,
  });
  const ask = async (name: string, payload: object): Promise<void> => {
    const ack = (await socket.timeout(10_000).emitWithAck(name, payload)) as Ack<unknown>;
    if (!ack.ok) throw new Error(`${name}: ${ack.problem.code} ${ack.problem.detail ?? ''}`);
  };
  await ask('join', { sessionId });
  return {
    socket,
    gives: (type, payload) => ask('command', { sessionId, commandId: uuidv7(Date.now()), type, payload }),
    leave: () => void socket.disconnect(),
  };
}
