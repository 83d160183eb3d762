import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { bodyOf, type PageJson } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;
let id: string;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  ({ id } = await house.aClass({ capacity: 3 }));
});

interface EnrolmentJson {
  id: string;
  email: string;
  name: string;
  organisation: string;
  reference: string;
  withdrawn: boolean;
}
interface ReportJson {
  applied: boolean;
  encoding: string;
  delimiter: string;
  mapping: { field: string; column: number }[];
  mappedBy: string;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: string[];
  problems: { row: number; column: number | null; code: string }[];
  problemCount: number;
  enrolled: number;
  capacity: number;
}

const send = (content: string | Buffer, query = '', who = house.trainer, offering = id) =>
  house.identity.http
    .post(`/api/v1/offerings/${offering}/roster/import${query}`)
    .set('cookie', who.cookie)
    .attach('file', Buffer.from(content as string), 'roster.csv');
const report = async (content: string | Buffer, query = ''): Promise<ReportJson> =>
  bodyOf(await send(content, query).expect(200));
const roster = async (offering = id): Promise<EnrolmentJson[]> => {
  const found: EnrolmentJson[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: PageJson<EnrolmentJson> = bodyOf(
      await house
        .as(house.trainer)
        .get(`/offerings/${offering}/roster?limit=500${cursor && `&cursor=${cursor}`}`)
        .expect(200),
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
};
const names = async () => (await roster()).map(({ name }) => name);
const fieldsOf = (response: { body: unknown }) =>
  ((response.body as Problem).fields ?? []).map(({ field, code }) => `${field} ${code}`);

const FILE = 'Name,E-mail,Company\nAda Lovelace,ada@example.org,Engines\nGrace Hopper,Grace@Example.org,\n';

describe('a file of a registration system', () => {
  it('is looked at first, and changes nothing until it is taken', async () => {
    const looked = await report(FILE);
    expect(looked).toMatchObject({
      ...{ applied: false, encoding: 'utf-8', delimiter: ',', mappedBy: 'guessed', rows: 2 },
      ...{ added: 2, changed: 0, unchanged: 0, problems: [], problemCount: 0, enrolled: 2, capacity: 3 },
      mapping: [
        { field: 'email', column: 1 },
        { field: 'name', column: 0 },
        { field: 'organisation', column: 2 },
      ],
    });
    expect(await roster()).toEqual([]);
    expect(await report(FILE, '?apply=yes')).toEqual({ ...looked, applied: true });
    expect(await roster()).toMatchObject([
      { email: 'ada@example.org', name: 'Ada Lovelace', organisation: 'Engines', withdrawn: false },
      { email: 'grace@example.org', name: 'Grace Hopper', organisation: '' },
    ]);
  });

  it('changes nothing when it is taken twice, also at once', async () => {
    const [first] = await Promise.all([report(FILE, '?apply=yes'), report(FILE, '?apply=yes')]);
    const before = await roster();
    expect(await report(FILE, '?apply=yes')).toMatchObject({ added: 0, changed: 0, unchanged: 2, enrolled: 2 });
    expect(await roster()).toEqual(before);
    expect(first.enrolled).toBe(2);
  });

  it('brings people up to what it says, and removes nobody', async () => {
    await report(FILE, '?apply=yes');
    const [ada] = await roster();
    const later = 'Name,E-mail,Company\nAda King,ADA@example.org,Engines\nEdsger,edsger@example.org,\n';
    expect(await report(later, '?apply=yes')).toMatchObject({ added: 1, changed: 1, unchanged: 0, enrolled: 3 });
    expect(await names()).toEqual(['Ada King', 'Edsger', 'Grace Hopper']);
    expect((await roster())[0]!.id).toBe(ada!.id);
  });

  it('leaves people withdrawn who have withdrawn', async () => {
    await report(FILE, '?apply=yes');
    const [ada] = await roster();
    const withdrawal = `/offerings/${id}/roster/${ada!.id}/withdrawal`;
    await house.as(house.trainer).put(withdrawal).expect(200);
    expect(await report(FILE, '?apply=yes')).toMatchObject({ added: 0, withdrawn: ['ada@example.org'], enrolled: 1 });
    expect((await roster())[0]).toMatchObject({ withdrawn: true });
    await house.as(house.trainer).delete(withdrawal).expect(200);
    expect((await roster())[0]).toMatchObject({ withdrawn: false });
  });

  it('tells that there are more people than seats, and takes them', async () => {
    const many = `email,name\n${[1, 2, 3, 4].map((n) => `p${n}@example.org,P${n}`).join('\n')}`;
    expect(await report(many, '?apply=yes')).toMatchObject({ added: 4, enrolled: 4, capacity: 3 });
  });

  it.each([
    ['semicolons and a mark', Buffer.from('\ufeffE-Mail;Vorname;Nachname\nz@example.org;Zoë;Müller\n'), 'utf-8', ';'],
    ['tabs in UTF-16', Buffer.from('\ufeffemail\tname\nz@example.org\tZoë Müller\n', 'utf16le'), 'utf-16le', '\t'],
    ['Windows-1252', Buffer.from('email;name\r\nz@example.org;Zo\xeb M\xfcller\r\n', 'latin1'), 'windows-1252', ';'],
    ['line breaks in quotes', Buffer.from('name,email\n"Zoë\nMüller","z@example.org"\n'), 'utf-8', ','],
    ['old Mac line ends', Buffer.from('name,email\rZoë Müller,z@example.org\r'), 'utf-8', ','],
  ])('is read with %s', async (_, content, encoding, delimiter) => {
    expect(await report(content, '?apply=yes')).toMatchObject({ encoding, delimiter, added: 1, problems: [] });
    expect(await names()).toEqual(['Zoë Müller']);
  });

  it('has each problem named by row and column, as a spreadsheet counts them, and the other rows taken', async () => {
    const file = [
      'name,email,company',
      'Ada,ada@example.org,',
      '',
      '"Two\nlines",nowhere,',
      ',nobody@example.org,',
      'Ada again,ADA@example.org,',
      'short,short@example.org',
      ',,',
      'Nul\u0000,nul@example.org,',
      'Grace,grace@example.org,',
    ].join('\n');
    const found = await report(file, '?apply=yes');
    expect(found).toMatchObject({ rows: 7, added: 2, problemCount: 5 });
    expect(found.problems).toEqual([
      { row: 4, column: 1, code: 'email' },
      { row: 5, column: 0, code: 'name' },
      { row: 6, column: 1, code: 'repeated' },
      { row: 7, column: null, code: 'columns' },
      { row: 9, column: 0, code: 'controls' },
    ]);
    expect(await names()).toEqual(['Ada', 'Grace']);
  });

  it('is read as it is told, which is remembered for files with the same columns', async () => {
    const file = 'who,where,what\nAda,ada@example.org,X\n';
    expect(await report(file)).toMatchObject({ mapping: [], added: 0, problems: [] });
    expect(fieldsOf(await send(file, '?apply=yes').expect(422))).toEqual(['mapping columns-missing']);
    const told = '?mapping=name:0,email:1,reference:2';
    expect(await report(file, told)).toMatchObject({ mappedBy: 'told', added: 1 });
    // Looked at only, nothing is remembered.
    expect(await report(file)).toMatchObject({ mappedBy: 'guessed' });
    await report(file, `${told}&apply=yes`);
    expect(await report(file)).toMatchObject({ mappedBy: 'remembered', unchanged: 1 });
    expect((await roster())[0]).toMatchObject({ reference: 'X' });
    for (const [wrong, problem] of [
      ['email', 'mapping mapping'],
      ['email:0,email:1', 'mapping mapping'],
      ['email:0,shoe:1', 'mapping mapping'],
      ['email:0,name:3', 'mapping unknown'],
      ['email:0,name:0', 'mapping repeated'],
    ]) {
      expect(fieldsOf(await send(file, `?mapping=${wrong}`).expect(422))).toEqual([problem]);
    }
  });

  it('of ten thousand rows costs as many statements as one of two', async () => {
    const file = (count: number) =>
      `email,name\n${Array.from({ length: count }, (_, n) => `p${n}@example.org,Person ${n}`).join('\n')}\n`;
    const { id: other } = await house.aClass();
    const few = await statementsOf(house.identity.app, () => send(file(2), '?apply=yes', house.trainer, other));
    const many = await statementsOf(house.identity.app, async () => {
      const response = await send(file(10_000), '?apply=yes').expect(200);
      expect(response.body).toMatchObject({ added: 10_000, enrolled: 10_000 });
    });
    expect(many).toHaveLength(few.length);
    expect(await roster()).toHaveLength(10_000);
    expect(await report(file(10_000), '?apply=yes')).toMatchObject({ added: 0, unchanged: 10_000 });
  });
});

describe('a hostile file', () => {
  it.each([
    ['of a million columns', Buffer.alloc(1_000_000, ','), 'file too-many-columns'],
    [
      'of a row without end',
      Buffer.concat([Buffer.from('email,name\n"'), Buffer.alloc(2_000_000, 'x')]),
      'file csv-broken',
    ],
    ['that never closes a quote', Buffer.from('email,name\n"a@example.org,x\n'), 'file csv-broken'],
    ['with a quote in the middle', Buffer.from('email,name\nb"ad,x\n'), 'file csv-broken'],
    ['of too many rows', Buffer.from(`email,name\n${'a,b\n'.repeat(20_001)}`), 'file too-many-rows'],
    ['that is too large', Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), 'file file-too-large'],
    ['of nothing', Buffer.from('\n \n,,\n'), 'file file-empty'],
    ['of NULs', Buffer.alloc(1000), 'mapping columns-missing'],
  ])('%s is refused by its name, and nothing of it is taken', async (_, content, problem) => {
    expect(fieldsOf(await send(content, '?apply=yes').expect(422))).toEqual([problem]);
    expect(await roster()).toEqual([]);
  });

  it('with formulas in it leaves them words', async () => {
    await report('email,name\nx@example.org,"=HYPERLINK(""https://evil.example"",""x"")"\n', '?apply=yes');
    expect(await names()).toEqual(['=HYPERLINK("https://evil.example","x")']);
  });

  it('that is no form, or has no file, is refused', async () => {
    await house.as(house.trainer).post(`/offerings/${id}/roster/import`, {}).expect(415);
  });
});

describe('a roster', () => {
  const path = (of = '') => `/offerings/${id}/roster${of}`;
  const grace = { email: ' Grace@Example.org', name: 'Grace Hopper' };

  it('is kept person by person', async () => {
    const added = bodyOf<EnrolmentJson>(await house.as(house.trainer).post(path(), grace).expect(201));
    expect(added).toMatchObject({ email: 'grace@example.org', organisation: '', withdrawn: false });
    expect(fieldsOf(await house.as(house.trainer).post(path(), grace).expect(422))).toEqual(['email taken']);
    const other = bodyOf<EnrolmentJson>(
      await house.as(house.trainer).post(path(), { email: 'ada@example.org', name: 'Ada' }).expect(201),
    );
    const change = (body: object) => house.as(house.trainer).patch(path(`/${other.id}`), body);
    expect(fieldsOf(await change({ email: 'GRACE@example.org' }).expect(422))).toEqual(['email taken']);
    await change({ email: 'ada.king@example.org', organisation: 'Engines' }).expect(200);
    expect(await roster()).toMatchObject([{ email: 'ada.king@example.org', organisation: 'Engines' }, added]);
  });

  it('comes by name in pages, each in one statement', async () => {
    for (const name of ['bea', 'Ada', 'Cleo'])
      await house
        .as(house.trainer)
        .post(path(), { email: `${name}@example.org`, name })
        .expect(201);
    const first = bodyOf<PageJson<EnrolmentJson> & { enrolled: number }>(
      await house.as(house.trainer).get(path('?limit=2')).expect(200),
    );
    expect(first.items.map(({ name }) => name)).toEqual(['Ada', 'bea']);
    expect(first.enrolled).toBe(3);
    const next = `?limit=2&cursor=${first.nextCursor}`;
    const asked = await statementsOf(house.identity.app, async () => {
      const second = bodyOf<PageJson<EnrolmentJson>>(await house.as(house.trainer).get(path(next)).expect(200));
      expect(second.items.map(({ name }) => name)).toEqual(['Cleo']);
      expect(second.nextCursor).toBeNull();
    });
    expect(asked).toHaveLength(2);
    await house.as(house.trainer).get(path('?cursor=x')).expect(422);
  });

  it('is for who runs the class, and is not there for others', async () => {
    const { id: enrolment } = bodyOf<EnrolmentJson>(await house.as(house.trainer).post(path(), grace).expect(201));
    const [member, moderator] = [await house.somebody(), await house.somebody('moderator')];
    const asks = [
      (as: ReturnType<ClassesApp['as']>) => as.get(path()),
      (as: ReturnType<ClassesApp['as']>) => as.post(path(), { email: 'x@example.org', name: 'X' }),
      (as: ReturnType<ClassesApp['as']>) => as.patch(path(`/${enrolment}`), { name: 'X' }),
      (as: ReturnType<ClassesApp['as']>) => as.put(path(`/${enrolment}/withdrawal`)),
      (as: ReturnType<ClassesApp['as']>) => as.delete(path(`/${enrolment}/withdrawal`)),
    ];
    for (const ask of asks) {
      expect((await ask(house.as())).status).toBe(401);
      for (const who of [member, moderator]) expect((await ask(house.as(who))).status).toBe(403);
      expect((await ask(house.as(house.another))).status).toBe(404);
    }
    expect((await send(FILE, '?apply=yes', member)).status).toBe(403);
    expect((await send(FILE, '?apply=yes', house.another)).status).toBe(404);
    expect(await roster()).toMatchObject([{ name: 'Grace Hopper', withdrawn: false }]);
    const elsewhere = await house.aClass();
    const strange = `/offerings/${elsewhere.id}/roster/${enrolment}`;
    await house.as(house.trainer).patch(strange, { name: 'X' }).expect(404);
    await house
      .as(house.trainer)
      .put(path(`/${uuidv7(clock.now())}/withdrawal`))
      .expect(404);
  });

  it('of a class that was called off stays as it is', async () => {
    await house.as(house.trainer).post(`/offerings/${id}/cancel`, {}).expect(200);
    await house.as(house.trainer).post(path(), grace).expect(409);
    await send(FILE, '?apply=yes').expect(409);
    await house.as(house.trainer).get(path()).expect(200);
  });
});
