import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND, uuidv7 } from '#kernel';
import { type Command, privateOf, scheduledSession } from '#lean-coffee/core';
import { type Act, subjectsFor, whim } from './behaviour.js';
import { chanceOf } from './chance.js';
import { Rehearsal } from './rehearsal.js';
import { SUBJECTS } from './words.js';

const begins = Date.UTC(2026, 10, 19, 17, 30);
const host = uuidv7(begins);
const SEATS = 8;

/** A table at which everybody follows their whims, and all that was done. */
class Company {
  readonly done: { personId: string; act: Act; at: number }[] = [];
  readonly people = Array.from({ length: SEATS }, () => uuidv7(begins));
  readonly story: Rehearsal;
  private readonly chance = chanceOf(7);

  constructor() {
    const facts = { sessionId: uuidv7(begins), startsAt: begins, endsAt: begins + 60 * MINUTE, owner: host };
    this.story = new Rehearsal(scheduledSession(facts), begins);
    this.story.does(host, { type: 'start-session' });
  }

  /** Everybody looks up every four seconds. */
  goesOnFor(duration: number): void {
    for (const end = this.story.now + duration; this.story.now < end; this.story.until(this.story.now + 4 * SECOND)) {
      this.people.forEach((personId, seat) => this.lookUp(personId, seat));
    }
  }

  drives(type: Command['type'], payload: object = {}): void {
    this.story.does(host, { type, expected: this.story.state.step, ...payload } as Command);
  }

  of(type: string) {
    return this.done.filter(({ act }) => act.type === type);
  }

  private lookUp(personId: string, seat: number): void {
    const { state, now } = this.story;
    const subjects = subjectsFor(state.sessionId, seat, SEATS);
    const act = whim({ state, mine: privateOf(state, personId), now, subjects }, this.chance);
    if (!act) return;
    // The rules refuse what makes no sense, and the story then breaks off.
    this.story.does(personId, { type: act.type, ...act.payload } as Command);
    this.done.push({ personId, act, at: now });
  }
}

describe('the people at the table', () => {
  const company = new Company();

  it('bring up topics over time, each once, and not without end', () => {
    company.goesOnFor(2 * MINUTE);
    const early = company.of('add-topic').length;
    company.goesOnFor(20 * MINUTE);
    const titles = Object.values(company.story.state.topics).map(({ title }) => title);
    expect(early).toBeGreaterThanOrEqual(3);
    expect(titles).toHaveLength(9);
    expect(new Set(titles).size).toBe(9);
  });

  it('spend their votes, and now and then think again', () => {
    company.drives('open-voting');
    company.goesOnFor(2 * MINUTE);
    expect(new Set(company.of('cast-vote').map(({ personId }) => personId)).size).toBe(SEATS);
    expect(company.of('retract-vote').length).toBeGreaterThan(0);
  });

  it('write down what a topic brought, but not in its first moments', () => {
    company.drives('close-voting');
    company.drives('start-topic', { topicId: company.story.state.queue[0] });
    const startedAt = company.story.now;
    company.goesOnFor(7 * MINUTE);
    const written = company.of('add-takeaway');
    expect(written.length).toBeGreaterThan(0);
    expect(written[0]!.at - startedAt).toBeGreaterThanOrEqual(40 * SECOND);
  });

  it('show a thumb each, a few seconds after they are asked', () => {
    const fresh = new Company();
    fresh.goesOnFor(2 * MINUTE);
    fresh.drives('open-voting');
    fresh.drives('close-voting');
    fresh.drives('start-topic', { topicId: fresh.story.state.queue[0] });
    fresh.drives('open-poll');
    const askedAt = fresh.story.now;
    fresh.goesOnFor(19 * SECOND);
    const thumbs = fresh.of('show-thumb');
    expect(thumbs.length).toBeGreaterThanOrEqual(SEATS - 2);
    expect(new Set(thumbs.map(({ personId }) => personId)).size).toBe(thumbs.length);
    expect(Math.min(...thumbs.map(({ at }) => at)) - askedAt).toBeGreaterThanOrEqual(2 * SECOND);
  });

  it('come with subjects of their own, which together are all there are', () => {
    const session = uuidv7(begins);
    const brought = Array.from({ length: SEATS }, (_, seat) => subjectsFor(session, seat, SEATS)).flat();
    expect(brought).toHaveLength(SUBJECTS.length);
    expect(new Set(brought)).toEqual(new Set(SUBJECTS));
  });
});
