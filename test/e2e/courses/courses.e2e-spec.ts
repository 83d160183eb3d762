import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp, type CourseJson } from '../../support/classes.js';
import { bodyOf } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());

const KANBAN = { code: 'KMP', name: 'Kanban', requiredMinutes: 960, exam: false, certification: '' };
const codes = async () =>
  bodyOf<{ items: CourseJson[] }>(await house.as(house.trainer).get('/courses').expect(200)).items.map(
    ({ code }) => code,
  );
const fieldsOf = (response: { body: unknown }) =>
  ((response.body as Problem).fields ?? []).map(({ field, code }) => `${field} ${code}`);

describe('courses', () => {
  it('begin with the usual ones, of which the ScrumMaster’s ends with an exam', async () => {
    expect(await codes()).toEqual(['A-CSM', 'A-CSPO', 'CSM', 'CSP-PO', 'CSP-SM', 'CSPO']);
    expect(await house.course('CSM')).toMatchObject({ requiredMinutes: 840, exam: true });
    expect(await house.course('CSPO')).toMatchObject({ requiredMinutes: 840, exam: false });
  });

  it('are taught by trainers and administrators, and by nobody else', async () => {
    await house.somebody('moderator');
    const { items } = bodyOf<{ items: { id: string }[] }>(
      await house.as(house.trainer).get('/courses/trainers').expect(200),
    );
    expect(items.map(({ id }) => id).toSorted()).toEqual(
      [house.trainer, house.another, house.admin].map(({ id }) => id).toSorted(),
    );
  });

  it('are added, and found by their codes', async () => {
    const added = await house.as(house.trainer).post('/courses', KANBAN).expect(201);
    const usual = { validityMonths: 24, experienceMonths: 0, nextCourseId: null };
    expect(added.body).toEqual({ ...KANBAN, ...usual, id: expect.anything(), archived: false, version: 1 });
    expect(await house.course('KMP')).toEqual(added.body);
  });

  it('have codes of their own, whatever the case, also of two at once', async () => {
    const refused = await house
      .as(house.trainer)
      .post('/courses', { ...KANBAN, code: ' cspo ' })
      .expect(422);
    expect(fieldsOf(refused)).toEqual(['code taken']);
    const { id, version } = await house.course('A-CSM');
    const changed = await house.as(house.trainer).patch(`/courses/${id}`, { version, code: 'csm' }).expect(422);
    expect(fieldsOf(changed)).toEqual(['code taken']);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => house.as(house.trainer).post('/courses', { ...KANBAN, code: 'TWICE' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422, 422]);
  });

  it('change at the version that was read, and not at another', async () => {
    const { id, version } = await house.course('A-CSPO');
    const change = (body: object) => house.as(house.trainer).patch(`/courses/${id}`, body);
    const changed = await change({ version, requiredMinutes: 720 }).expect(200);
    expect(changed.body).toMatchObject({ code: 'A-CSPO', requiredMinutes: 720, version: version + 1 });
    await change({ version, requiredMinutes: 1 }).expect(409);
    expect(await house.course('A-CSPO')).toEqual(changed.body);
    await change({ requiredMinutes: 1 }).expect(422);
    await house
      .as(house.trainer)
      .patch(`/courses/${uuidv7(clock.now())}`, { version: 1 })
      .expect(404);
  });

  it('that are no longer offered come last, keep their classes, and get no new ones', async () => {
    const { id, version } = await house.course('A-CSM');
    const planned = await house.aClass({ courseId: id });
    await house.as(house.trainer).patch(`/courses/${id}`, { version, archived: true }).expect(200);
    expect((await codes()).at(-1)).toBe('A-CSM');
    const refused = await house
      .as(house.trainer)
      .post('/offerings', await house.draft({ courseId: id }))
      .expect(422);
    expect(fieldsOf(refused)).toEqual(['courseId not-offered']);
    const copied = await house.as(house.trainer).post(`/offerings/${planned.id}/copy`, { date: '2026-05-01' });
    expect(copied.status).toBe(422);
    await house.as(house.trainer).patch(`/offerings/${planned.id}`, { sequence: 1, title: 'The last one' }).expect(200);
    await house
      .as(house.trainer)
      .patch(`/courses/${id}`, { version: version + 1, archived: false })
      .expect(200);
    expect((await codes())[0]).toBe('A-CSM');
  });

  it.each([
    ['no code', { code: '' }, 'code line'],
    ['a code of two lines', { code: 'A\nB' }, 'code line'],
    ['no minutes', { requiredMinutes: 0 }, 'requiredMinutes between'],
    ['no validity', { validityMonths: 0 }, 'validityMonths between'],
    ['nothing to come next', { nextCourseId: '01970000-0000-7000-8000-000000000001' }, 'nextCourseId unknown'],
    ['half a minute', { requiredMinutes: 1.5 }, 'requiredMinutes between'],
    ['an exam that is a word', { exam: 'yes' }, 'exam yes-or-no'],
    ['a name too long', { name: 'x'.repeat(201) }, 'name line'],
    ['a version of its own', { version: 7 }, 'version unknown'],
  ])('refuse %s by its name', async (_, changes, problem) => {
    const response = await house
      .as(house.trainer)
      .post('/courses', { ...KANBAN, code: 'NEW', ...changes })
      .expect(422);
    expect(fieldsOf(response)).toContain(problem);
    expect(await codes()).not.toContain('NEW');
  });
});
