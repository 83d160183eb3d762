import { type Instant, ManualClock, MINUTE } from '#kernel';
import type { BrowserContext } from 'playwright-core';
import { aCommunity, type Community, type VisitOptions } from './around-the-board.js';
import { type AtTheForum, atTheForum } from './around-the-forum.js';
import { CLASS_LINK, type MailServer, mailServer, pathIn } from './mail-server.js';

/** Somebody on a roster as their registration has them, with their account once they have come. */
export interface OnTheRoad {
  name: string;
  email: string;
  organisation: string;
  enrolmentId: string;
  /** Of the session by which they act without a browser. */
  cookie?: string;
}

/** A house with a mail server, whose clock a test moves, and every browser's with it. */
export class MovingHouse {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly clock: ManualClock,
    readonly mails: MailServer,
    readonly community: Community,
  ) {}

  static async at(now: Instant): Promise<MovingHouse> {
    const clock = new ManualClock(now);
    const mails = await mailServer();
    return new MovingHouse(clock, mails, await aCommunity({ clock, smtpUrl: mails.url }));
  }

  get url(): string {
    return this.community.room.app.url;
  }

  get app() {
    return this.community.room.app.app;
  }

  /** Somebody who is a member, at a page. */
  async visits(name: string, path: string, options: VisitOptions = {}): Promise<AtTheForum> {
    const visitor = await this.community.visits(name, path, { ...options, at: this.clock.now() });
    this.contexts.push(visitor.context);
    return atTheForum(visitor);
  }

  /** Somebody who is not signed in, at a page. */
  async stranger(path: string, options: VisitOptions = {}): Promise<AtTheForum> {
    const visitor = await this.community.room.arrives(path, { ...options, at: this.clock.now() });
    this.contexts.push(visitor.context);
    return atTheForum(visitor);
  }

  /** Moves all clocks; pages that are open see it when they are loaded again. */
  async moveTo(then: Instant): Promise<void> {
    this.clock.set(then);
    await this.clocksFollow();
  }

  /** Sets the clocks of the browsers to that of the house. */
  async clocksFollow(): Promise<void> {
    for (const context of this.contexts) await context.clock.setFixedTime(this.clock.now());
  }

  /** Asks the API as somebody without a browser; throws with what a refusal says. */
  async asks<Answer>({ cookie }: { cookie?: string }, method: string, path: string, body?: object): Promise<Answer> {
    return (await (await this.sends(cookie, method, path, body)).json()) as Answer;
  }

  /** Makes somebody's account with the link that was mailed to them, and brings them into their class. */
  async comes(person: OnTheRoad): Promise<void> {
    const token = (await this.linkOf(person)).split('#')[1]!;
    const response = await this.sends(undefined, 'POST', '/classes/invitation/account', {
      ...{ token, displayName: person.name, locale: 'en', timeZone: 'Europe/Paris' },
    });
    person.cookie = response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  }

  /** The path of the personal link that was mailed to somebody. */
  async linkOf({ email }: OnTheRoad): Promise<string> {
    return pathIn(await this.mails.to(email, CLASS_LINK), CLASS_LINK);
  }

  async close(): Promise<void> {
    await this.community.close();
    await this.mails.close();
  }

  private async sends(cookie: string | undefined, method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { origin: this.url, ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`);
    return response;
  }
}

/** So many minutes after a moment that is written as in ISO 8601. */
export const minutesAfter = (moment: string, minutes: number): Instant => Date.parse(moment) + minutes * MINUTE;

const FIRST = ['Ada', 'Ruth', 'Noor', 'Zoë', 'Ben', 'Cleo', 'Dag', 'Emi'];
const LAST = ['Lindqvist', 'Adler', 'Haddad'];

/** 24 people of four organisations. Nobody has the name of another one. */
export function twentyFour(): OnTheRoad[] {
  return Array.from({ length: 24 }, (_, number) => {
    const name = `${FIRST[number % FIRST.length]} ${LAST[Math.floor(number / FIRST.length)]}`;
    return {
      ...{ name, email: `registered${number + 1}@example.org`, enrolmentId: '' },
      organisation: ['Harbour Works', 'Café Größe', 'Nordlicht, Inc.', 'Acme'][number % 4]!,
    };
  });
}

/** The file of a registration system that has these people. */
export const fileOf = (people: readonly OnTheRoad[]) => ({
  name: 'registrations.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'First name,Last name,E-mail,Company',
      ...people.map(({ name, email, organisation }) => `${name.replace(' ', ',')},${email},"${organisation}"`),
    ].join('\r\n'),
  ),
});
