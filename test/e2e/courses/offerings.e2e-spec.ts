import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp, type OfferingJson, TWO_DAYS } from '../../support/classes.js';
import { bodyOf, type PageJson } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());

const fieldsOf = (response: { body: unknown }) =>
  ((response.body as Problem).fields ?? []).map(({ field, code }) => `${field} ${code}`);

describe('planning a class', () => {
  it('gives it with its half-days, at the moments its zone says, and what is planned beside what is required', async () => {
    const planned = await house.aClass({ title: 'Spring', callUrl: 'https://call.example/csPo' });
    expect(planned).toMatchObject({
      title: 'Spring',
      course: { code: 'CSPO', name: 'Certified Scrum Product Owner' },
      trainers: [{ id: house.trainer.id, displayName: house.trainer.displayName }],
      ...{ mode: 'online', zone: 'Europe/Berlin', callUrl: 'https://call.example/csPo', address: '' },
      ...{ capacity: 24, seatsBooked: 0, status: 'scheduled', bookings: [], exam: false, sequence: 1 },
      ...{ startsAt: '2026-03-28T08:00:00.000Z', endsAt: '2026-03-29T15:00:00.000Z' },
      ...{ plannedMinutes: 780, requiredMinutes: 840 },
    });
    expect(planned.halfDays.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-28T08:00:00.000Z',
      '2026-03-28T12:30:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-03-29T11:30:00.000Z',
    ]);
  });

  it('puts half-days in the order of time', async () => {
    const { halfDays } = await house.aClass({ halfDays: TWO_DAYS.toReversed() });
    expect(halfDays).toMatchObject(TWO_DAYS);
  });

  it('names other trainers beside whoever plans it, and for administrators in their place', async () => {
    const { trainers } = await house.aClass({ trainerIds: [house.another.id, house.trainer.id] });
    expect(trainers.map(({ id }) => id)).toEqual([house.another.id, house.trainer.id]);
    const others = await house.draft({ trainerIds: [house.another.id] });
    const refused = await house.as(house.trainer).post('/offerings', others).expect(422);
    expect(fieldsOf(refused)).toEqual(['trainerIds without-you']);
    await house.as(house.admin).post('/offerings', others).expect(201);
    const { id } = await house.aClass();
    const leaving = house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 1, trainerIds: [house.another.id] });
    expect(fieldsOf(await leaving.expect(422))).toEqual(['trainerIds without-you']);
  });

  const half = TWO_DAYS[0]!;
  const cases: [string, Record<string, unknown>, string][] = [
    ['a course that is none', { courseId: uuidv7(Date.now()) }, 'courseId not-offered'],
    ['a class in person without a place', { mode: 'in-person' }, 'address empty'],
    ['a place of blanks', { mode: 'in-person', address: '   ' }, 'address empty'],
    ['a mode that is none', { mode: 'by post' }, 'mode choice'],
    ['a zone that is none', { zone: 'Mars/Olympus' }, 'zone time-zone'],
    ['no seats', { capacity: 0 }, 'capacity between'],
    ['a call over http', { callUrl: 'http://call.example' }, 'callUrl call-url'],
    ['a trainer who is nobody', { trainerIds: [uuidv7(Date.now())] }, 'trainerIds.0 not-a-trainer'],
    ['a title of two lines', { title: 'a\nb' }, 'title line'],
    ['no half-day', { halfDays: [] }, 'halfDays too-few'],
    ['half-days that are no list', { halfDays: {} }, 'halfDays list'],
    ['a half-day that is a word', { halfDays: ['morning'] }, 'halfDays.0 object'],
    ['too many half-days', { halfDays: Array.from({ length: 21 }, () => half) }, 'halfDays too-many'],
    ['a half-day without an end', { halfDays: [{ ...half, ends: undefined }] }, 'halfDays.0.ends time'],
    ['a half-day that ends first', { halfDays: [half, { ...half, ends: '08:00' }] }, 'halfDays.1.ends half-day-ends'],
    ['a half-day of breaks', { halfDays: [{ ...half, breakMinutes: 210 }] }, 'halfDays.0.breakMinutes only-breaks'],
    ['half-days that overlap', { halfDays: [half, half] }, 'halfDays.1.starts half-days-overlap'],
    ['a day that does not exist', { halfDays: [{ ...half, date: '2026-02-30' }] }, 'halfDays.0.date date'],
    ['an id of its own', { id: uuidv7(Date.now()) }, 'id unknown'],
  ];
  it.each(cases)('refuses %s by its name, and stores nothing', async (_, changes, problem) => {
    const before = await house.identity.database.query('SELECT id FROM offering');
    const response = await house
      .as(house.trainer)
      .post('/offerings', await house.draft(changes))
      .expect(422);
    expect(fieldsOf(response)).toContain(problem);
    expect(await house.identity.database.query('SELECT id FROM offering')).toEqual(before);
  });
});

describe('changing a class', () => {
  it('keeps the half-days that stay by their ids, removes those left out and adds new ones', async () => {
    const { id, sequence, halfDays } = await house.aClass();
    const [first, second] = halfDays;
    const moved = { ...TWO_DAYS[0]!, id: first!.id, starts: '08:30' };
    const added = { ...TWO_DAYS[3]!, date: '2026-03-30' };
    const changed = bodyOf<OfferingJson>(
      await house
        .as(house.trainer)
        .patch(`/offerings/${id}`, {
          sequence,
          capacity: 30,
          halfDays: [added, moved, { ...TWO_DAYS[1]!, id: second!.id }],
        })
        .expect(200),
    );
    expect(changed).toMatchObject({ capacity: 30, sequence: 2, endsAt: '2026-03-30T15:00:00.000Z' });
    expect(changed.halfDays.map(({ id: half }) => half).slice(0, 2)).toEqual([first!.id, second!.id]);
    expect(changed.halfDays.map(({ date, starts }) => `${date} ${starts}`)).toEqual([
      '2026-03-28 08:30',
      '2026-03-28 13:30',
      '2026-03-30 13:30',
    ]);
  });

  it('takes no half-day of another class', async () => {
    const [one, other] = [await house.aClass(), await house.aClass()];
    const halfDays = [{ ...TWO_DAYS[0]!, id: other.halfDays[0]!.id }];
    const response = await house.as(house.trainer).patch(`/offerings/${one.id}`, { sequence: 1, halfDays }).expect(422);
    expect(fieldsOf(response)).toEqual(['halfDays.0.id unknown']);
    expect((await house.read(other.id)).halfDays).toEqual(other.halfDays);
  });

  it('moves its moments with its zone, and leaves the clocks on the wall', async () => {
    const { id } = await house.aClass();
    await house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 1, zone: 'America/Toronto' }).expect(200);
    const { halfDays } = await house.read(id);
    expect(halfDays[0]).toMatchObject({ starts: '09:00', startsAt: '2026-03-28T13:00:00.000Z' });
  });

  it('leaves a class in person somewhere to go to', async () => {
    const { id } = await house.aClass({ mode: 'in-person', address: ' 1 Quay ' });
    const change = (address: string) => house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 1, address });
    for (const nowhere of ['', ' \n ']) expect(fieldsOf(await change(nowhere).expect(422))).toEqual(['address empty']);
    expect((await change('2 Quay\n').expect(200)).body).toMatchObject({ address: '2 Quay' });
  });

  it('is refused where somebody else was quicker, also at the same moment', async () => {
    const { id } = await house.aClass();
    const titles = ['One', 'Another', 'A third'];
    const answers = await Promise.all(
      titles.map((title) => house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 1, title })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { title, sequence } = await house.read(id);
    expect(title).toBe(titles[answers.findIndex(({ status }) => status === 200)]);
    expect(sequence).toBe(2);
  });

  it('leaves as many seats as are booked', async () => {
    const { id } = await house.aClass();
    await house.as(house.trainer).post(`/offerings/${id}/bookings`, { organisation: 'ACME', seats: 10 }).expect(201);
    const response = await house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 1, capacity: 9 }).expect(422);
    expect(fieldsOf(response)).toEqual(['capacity fewer-than-booked']);
    expect((await house.read(id)).capacity).toBe(24);
    await house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 1, capacity: 10 }).expect(200);
  });

  it('is over once it is called off, with the reason, and once', async () => {
    const { id } = await house.aClass();
    const cancel = () => house.as(house.trainer).post(`/offerings/${id}/cancel`, { reason: 'Too few came forward' });
    expect((await cancel().expect(200)).body).toMatchObject({
      ...{ status: 'cancelled', cancelReason: 'Too few came forward', sequence: 2 },
    });
    await cancel().expect(409);
    const change = house.as(house.trainer).patch(`/offerings/${id}`, { sequence: 2, title: 'On again' });
    expect(((await change.expect(409)).body as Problem).code).toBe('class-cancelled');
    const booking = { organisation: 'ACME', seats: 1 };
    await house.as(house.trainer).post(`/offerings/${id}/bookings`, booking).expect(409);
  });
});

describe('planning a class again', () => {
  it('moves all of it to other days, clocks on the wall as they were, with nobody in it', async () => {
    const { id } = await house.aClass({ title: 'Two days', capacity: 12 });
    await house.as(house.trainer).post(`/offerings/${id}/bookings`, { organisation: 'ACME', seats: 3 }).expect(201);
    const copied = bodyOf<OfferingJson>(
      await house.as(house.trainer).post(`/offerings/${id}/copy`, { date: '2026-05-05' }).expect(201),
    );
    expect(copied.id).not.toBe(id);
    expect(copied).toMatchObject({ title: 'Two days', capacity: 12, seatsBooked: 0, bookings: [], sequence: 1 });
    expect(copied.halfDays.map(({ date, startsAt }) => `${date} ${startsAt.slice(11, 16)}`)).toEqual([
      '2026-05-05 07:00',
      '2026-05-05 11:30',
      '2026-05-06 07:00',
      '2026-05-06 11:30',
    ]);
    const original = await house.read(id);
    expect(original.seatsBooked).toBe(3);
    expect(original.halfDays.map(({ id: half }) => half)).not.toEqual(copied.halfDays.map(({ id: half }) => half));
  });

  it('is possible for one that was called off', async () => {
    const { id } = await house.aClass();
    await house.as(house.trainer).post(`/offerings/${id}/cancel`, {}).expect(200);
    const copied = await house.as(house.trainer).post(`/offerings/${id}/copy`, { date: '2026-06-01' }).expect(201);
    expect(copied.body).toMatchObject({ status: 'scheduled', cancelReason: '' });
  });
});

describe('seats of organisations', () => {
  const book = (id: string, seats: number, more = {}) =>
    house.as(house.trainer).post(`/offerings/${id}/bookings`, { organisation: 'ACME', seats, ...more });

  it('are counted, changed and given back', async () => {
    const { id } = await house.aClass();
    const first = bodyOf<{ id: string }>(await book(id, 5, { contactEmail: ' Ada@Example.ORG ' }).expect(201));
    expect(first).toMatchObject({ contactEmail: 'ada@example.org', contactName: '', note: '' });
    const path = `/offerings/${id}/bookings/${first.id}`;
    await house.as(house.trainer).patch(path, { seats: 8, note: 'Two names to come' }).expect(200);
    expect(await house.read(id)).toMatchObject({
      seatsBooked: 8,
      bookings: [{ seats: 8, note: 'Two names to come', contactEmail: 'ada@example.org' }],
    });
    await house.as(house.trainer).delete(path).expect(204);
    await house.as(house.trainer).delete(path).expect(404);
    expect(await house.read(id)).toMatchObject({ seatsBooked: 0, bookings: [] });
  });

  it('are never more than there are, however many book at once', async () => {
    const { id } = await house.aClass({ capacity: 20 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(id, 3)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    const refused = answers.find(({ status }) => status === 409);
    expect((refused!.body as Problem).code).toBe('class-full');
    expect(await house.read(id)).toMatchObject({ seatsBooked: 18 });
    await book(id, 2).expect(201);
    await book(id, 1).expect(409);
  });

  it('are of the class they are booked in', async () => {
    const [one, other] = [await house.aClass(), await house.aClass()];
    const booked = bodyOf<{ id: string }>(await book(one.id, 1).expect(201));
    await house.as(house.trainer).patch(`/offerings/${other.id}/bookings/${booked.id}`, { seats: 2 }).expect(404);
    await house.as(house.trainer).delete(`/offerings/${other.id}/bookings/${booked.id}`).expect(404);
  });
});

describe('the list of classes', () => {
  it('has those to come soonest first and those that are over latest first, page by page, in one statement', async () => {
    const trainer = await house.somebody('trainer');
    const on = async (date: string) =>
      bodyOf<OfferingJson>(
        await house
          .as(trainer)
          .post('/offerings', await house.draft({ halfDays: [{ ...TWO_DAYS[0], date }] }))
          .expect(201),
      ).id;
    const planned = [await on('2026-04-02'), await on('2026-04-01'), await on('2026-01-02'), await on('2026-01-05')];
    const pages = async (when: string) => {
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: PageJson<OfferingJson> = bodyOf(
          await house
            .as(trainer)
            .get(`/offerings?when=${when}&limit=1${cursor && `&cursor=${cursor}`}`)
            .expect(200),
        );
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      return found;
    };
    expect(await pages('upcoming')).toEqual([planned[1], planned[0]]);
    expect(await pages('past')).toEqual([planned[3], planned[2]]);
    for (const path of ['/offerings', `/offerings/${planned[0]!}`]) {
      const asked = await statementsOf(house.identity.app, () => house.as(trainer).get(path).expect(200));
      // Who asks, and the page.
      expect(asked).toHaveLength(2);
    }
    await house.as(trainer).get('/offerings?cursor=nonsense').expect(422);
  });
});
