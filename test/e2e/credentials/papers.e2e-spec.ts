import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { IssueCredential } from '#credentials';
import { ManualClock, uuidv7 } from '#kernel';
import { AT_ONCE } from '../../../libs/credentials/src/infra/papers/papers-reader.js';
import { type AttendanceApp, attendanceApp, minute } from '../../support/attendance.js';
import { aWebinar, type LedgerItemJson } from '../../support/ledger.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';
import { readPdf } from '../../support/read-pdf.js';
import { statementsOf } from '../../support/statements.js';
import { bytesOf } from '../../support/uploads.js';
import { filesIn } from '../../support/zip.js';

const HOSTILE = '=HYPERLINK("http://evil")<b>;../..\\..';

const clock = new ManualClock();
let house: AttendanceApp;
let ada: SignedInMember;
let ben: SignedInMember;
/** A meetup of Ada's with its credential, an entry of her own with a file, and one that was withdrawn. */
let item: string;
let credential: string;
let own: string;

type Who = { cookie: string } | undefined;
const status = async (who: Who, path: string) => (await house.as(who).get(path)).status;
const bytes = async (who: Who, path: string) => {
  const response = await house.as(who).get(path).buffer(true).parse(bytesOf).expect(200);
  return { body: response.body as Buffer, headers: response.headers as Record<string, string> };
};
const pdf = async (who: Who, path: string) => readPdf((await bytes(who, path)).body);
const itemsOf = async (who: SignedInMember) =>
  bodyOf<PageJson<LedgerItemJson>>(await house.as(who).get('/ledger').expect(200)).items;
const entered = async (who: SignedInMember, changes: Record<string, unknown>) =>
  bodyOf<{ id: string }>(await house.as(who).post('/ledger', aWebinar(changes)).expect(201)).id;

async function withEvidence(who: SignedInMember, title: string): Promise<string> {
  const sent = house.identity.http.post('/api/v1/uploads').set('cookie', who.cookie);
  const added = await sent.attach('file', Buffer.from('I was there.'), { filename: 'proof.txt' }).expect(201);
  return entered(who, { title, evidence: [bodyOf<{ id: string }>(added).id] });
}

beforeAll(async () => {
  house = await attendanceApp(clock);
  ada = await house.somebody();
  ben = await house.somebody();
  const stays = [
    { who: ada, from: 0, to: 60 },
    { who: ben, from: 0, to: 45 },
  ];
  const session = await house.aClosedMeetup(stays, { title: 'March', topics: ['Slicing', 'Metrics'] });
  await house.settle(session);
  item = (await itemsOf(ada))[0]!.id;
  await house.identity.app.get(IssueCredential).run(item);
  const [found] = await house.database.query<{ id: string }>('SELECT id FROM credential WHERE item_id = $1', [item]);
  credential = found!.id;
  own = await withEvidence(ada, HOSTILE);
  await house
    .as(ada)
    .delete(`/ledger/${await entered(ada, { title: 'A slip' })}`)
    .expect(204);
  await entered(ada, { title: 'Last year', happenedOn: '2025-06-01', minutes: 30 });
});
afterAll(() => house.identity.close());

const recordOf = (id: string) => `/ledger/${id}/record.pdf`;
const PATHS = () => [
  recordOf(item),
  `/credentials/${credential}/credential.json`,
  '/records/transcript.pdf',
  ...['json', 'csv', 'zip'].map((kind) => `/records/export.${kind}`),
];

describe('what is taken along', () => {
  it('is nobody else’s', async () => {
    for (const path of PATHS()) expect([path, await status(undefined, path)]).toEqual([path, 401]);
    for (const who of [ben, house.trainer, await house.somebody('moderator'), await house.somebody('admin')]) {
      expect(await status(who, recordOf(item))).toBe(404);
      expect(await status(who, `/credentials/${credential}/credential.json`)).toBe(404);
      const { body } = await bytes(who, '/records/export.zip');
      for (const [, content] of filesIn(body)) expect(content.toString('latin1')).not.toContain(ada.id);
      expect(String((await bytes(who, '/records/export.json')).body)).not.toContain(item);
    }
    expect(await status(ada, recordOf(uuidv7(clock.now())))).toBe(404);
    expect(await status(ada, recordOf('no-id'))).toBe(404);
    expect(await status(ada, `/credentials/${uuidv7(clock.now())}/credential.json`)).toBe(404);
  });

  it('is for members: guests claim theirs first', async () => {
    const meetup = await house.aClosedMeetup([]);
    const { token } = await house.aGuest(meetup, 'Gus');
    for (const path of PATHS()) {
      await house.identity.http.get(`/api/v1${path}`).set('authorization', `Bearer ${token}`).expect(401);
    }
  });

  it('is kept nowhere on the way, and has no body for who asks for none', async () => {
    for (const path of PATHS()) {
      const { headers } = await house.identity.http.head(`/api/v1${path}`).set('cookie', ada.cookie).expect(200);
      expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
      expect(headers['content-disposition']).toMatch(/^attachment; /);
    }
  });
});

describe('the paper of a record', () => {
  it('says what was attended, and where that is verified', async () => {
    const { headers } = await bytes(ada, recordOf(item));
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain('filename="2026-03-19 March.pdf"');
    const { pages, links } = await pdf(ada, recordOf(item));
    expect(links).toEqual([`http://localhost:4321/verify/${credential}`]);
    for (const words of [
      ada.displayName,
      'March',
      '19 March 2026',
      '60 minutes · 1 SEU',
      'Slicing',
      '2026-1',
      links[0]!,
    ])
      expect(pages[0]).toContain(words);
  });

  it('has no code where no credential stands', async () => {
    const [bens] = await itemsOf(ben);
    await house.identity.app.get(IssueCredential).run(bens!.id);
    const { items } = bodyOf<PageJson<{ id: string; sourceId: string }>>(
      await house.as(house.trainer).get(`/credentials?person=${ben.id}&source=${bens!.sourceId}`).expect(200),
    );
    expect(items).toHaveLength(1);
    await house.as(house.trainer).post(`/credentials/${items[0]!.id}/revocation`, { reason: 'A mix-up' }).expect(204);
    const { pages, links } = await pdf(ben, recordOf(bens!.id));
    expect(pages[0]).toContain('45 minutes · 0.75 SEUs');
    expect(links).toEqual([]);
  });

  it('is had in another language, and on other paper', async () => {
    const { language, width, pages } = await pdf(ada, `${recordOf(item)}?language=fr&sheet=letter`);
    expect({ language, width }).toEqual({ language: 'fr', width: 612 });
    expect(pages[0]).toContain('19 mars 2026');
    for (const [field, wrong] of [
      ['language', 'de'],
      ['sheet', 'a5'],
      ['year', '2026'],
    ]) {
      const refused = await house
        .as(ada)
        .get(`${recordOf(item)}?${field}=${wrong}`)
        .expect(422);
      expect(refused.body).toMatchObject({ fields: [{ field }] });
    }
  });

  it('is of meetups and classes: nobody is witness to what people enter themselves', async () => {
    expect(await status(ada, recordOf(own))).toBe(404);
  });

  it('is the same to the byte until something changes', async () => {
    const first = await bytes(ada, recordOf(item));
    clock.set(minute(600));
    expect((await bytes(ada, recordOf(item))).body.equals(first.body)).toBe(true);
  });
});

describe('a credential as a file', () => {
  it('is what was signed, letter by letter', async () => {
    const { body, headers } = await bytes(ada, `/credentials/${credential}/credential.json`);
    const [row] = await house.database.query<{ signed: string }>('SELECT signed FROM credential WHERE id = $1', [
      credential,
    ]);
    expect(String(body)).toBe(row!.signed);
    expect(headers['content-disposition']).toContain('2026-03-19 March.json');
  });
});

describe('a transcript', () => {
  const transcript = (question = '') => pdf(ada, `/records/transcript.pdf${question}`);

  it('has what counts in a year, this one where nothing is said', async () => {
    const { pages, title } = await transcript();
    const text = pages.join('\n');
    expect(title).toBe('Transcript 2026');
    for (const words of ['March', HOSTILE, '60 minutes · 1 SEU', '90 minutes · 1.5 SEUs', '150 minutes · 2.5 SEUs'])
      expect(text).toContain(words);
    for (const words of ['A slip', 'Last year']) expect(text).not.toContain(words);
    expect((await transcript('?year=2025')).pages.join()).toContain('Last year');
    expect((await transcript('?year=2019')).pages.join()).toContain('Nothing was counted');
  });

  it('may be of any days, as of the two years of a certification', async () => {
    const { pages, title } = await transcript('?from=2025-06-01&to=2026-03-19');
    expect(title).toBe('Transcript 1 June 2025 to 19 March 2026');
    for (const words of ['Last year', 'March']) expect(pages.join('\n')).toContain(words);
    expect((await transcript('?from=2025-06-02&to=2026-03-18')).pages.join('\n')).not.toContain('Slicing');
  });

  it.each([
    ['year', 'year=26'],
    ['year', 'year=x'],
    ['to', 'from=2026-01-01'],
    ['from', 'to=2026-01-01'],
    ['to', 'from=2026-02-01&to=2026-01-01'],
    ['from', 'from=2026-02-30&to=2026-03-01'],
    ['year', 'year=2026&from=2026-01-01&to=2026-02-01'],
  ])('refuses a wrong %s (%s)', async (field, question) => {
    const refused = await house.as(ada).get(`/records/transcript.pdf?${question}`).expect(422);
    expect(refused.body).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
  });

  it('goes on over many pages, reading some items at a time', async () => {
    const cleo = await house.somebody();
    await house.database.query(
      `WITH item AS (
         INSERT INTO ledger_item (id, person_id, kind, category, title, description, happened_on, created_at)
         SELECT gen_random_uuid(), $1, 'own', CASE WHEN number % 2 = 0 THEN 'learning' ELSE 'other' END,
                'Thing ' || number || '.', '', '2026-01-05', now() FROM generate_series(1, $2::int) number
         RETURNING id)
       INSERT INTO ledger_entry (id, item_id, minutes, reason, at)
       SELECT gen_random_uuid(), id, 10, 'made', now() FROM item`,
      [cleo.id, AT_ONCE + 30],
    );
    let read: Awaited<ReturnType<typeof readPdf>> | undefined;
    const statements = await statementsOf(house.identity.app, async () => {
      read = await pdf(cleo, '/records/transcript.pdf?year=2026');
    });
    expect(
      statements.filter((text) => text.includes('ORDER BY array_position') && text.includes('LIMIT')),
    ).toHaveLength(2);
    const text = read!.pages.join('\n');
    for (let number = 1; number <= AT_ONCE + 30; number++) expect(text).toContain(`Thing ${number}.`);
    expect(read!.pages.length).toBeGreaterThan(3);
    expect(read!.pages.at(-1)).toContain(`Page ${read!.pages.length}`);
  });
});

interface ExportJson {
  person: { id: string };
  items: (LedgerItemJson & {
    entries: { minutes: number; reason: string; at: string }[];
    evidence: object[];
    attendance: object | null;
    credentials: { id: string; revokedAt: string | null; credential: { proof: object } }[];
  })[];
}

describe('an export', () => {
  it('as JSON has every entry, and credentials as they were signed', async () => {
    const { body, headers } = await bytes(ada, '/records/export.json');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const { person, items } = JSON.parse(String(body)) as ExportJson;
    expect(person.id).toBe(ada.id);
    expect(items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Last year', 30],
      [HOSTILE, 90],
      ['A slip', 0],
      ['March', 60],
    ]);
    const [, webinar, slip, march] = items;
    expect(webinar).toMatchObject({
      evidence: [{ name: 'proof.txt', type: 'text/plain', bytes: 12 }],
      attendance: null,
    });
    expect(slip!.entries.map(({ minutes, reason }) => [minutes, reason])).toEqual([
      [90, 'made'],
      [-90, 'withdrawn'],
    ]);
    expect(march).toMatchObject({
      seus: 1,
      attendance: { startedAt: '2026-03-19T17:30:00.000Z', ruleVersion: '2026-1', topics: ['Slicing', 'Metrics'] },
      credentials: [{ id: credential, revokedAt: null, credential: { proof: { cryptosuite: 'eddsa-rdfc-2022' } } }],
    });
    expect(march!.entries[0]!.at).toMatch(/^2026-03-19T.+Z$/);
  });

  it('as CSV runs nowhere, and is what spreadsheets read', async () => {
    const { body, headers } = await bytes(ada, '/records/export.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(String(body).split('\r\n')).toHaveLength(5);
    const rows = parse(body, { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown as Record<
      string,
      string
    >[];
    expect(rows).toMatchObject([
      { title: 'Last year', date: '2025-06-01', seus: '0.5' },
      { title: `'${HOSTILE}`, hours: '1', minutes: '30', total_minutes: '90', evidence: 'proof.txt' },
      { title: 'March', verify: `http://localhost:4321/verify/${credential}`, rule_version: '2026-1', id: item },
    ]);
  });

  it('as an archive has all of it', async () => {
    const { body, headers } = await bytes(ada, '/records/export.zip');
    expect(headers).toMatchObject({ 'content-type': 'application/zip' });
    const files = filesIn(body);
    expect([...files.keys()]).toEqual([
      ...['records.json', 'records.csv', 'transcripts/2025.pdf', 'transcripts/2026.pdf'],
      ...['01 credentials/2026-03-19 March.json', '02 evidence/2026-02-20 proof.txt'],
    ]);
    expect(String(files.get('02 evidence/2026-02-20 proof.txt'))).toBe('I was there.');
    expect(files.get('records.csv')).toEqual((await bytes(ada, '/records/export.csv')).body);
    expect(JSON.parse(String(files.get('records.json')))).toMatchObject({ person: { id: ada.id } });
    expect(JSON.parse(String(files.get('01 credentials/2026-03-19 March.json')))).toHaveProperty('proof');
    expect((await readPdf(files.get('transcripts/2025.pdf')!)).pages[0]).toContain('Last year');
  });

  it('of who has nothing is there, and empty', async () => {
    const nobody = await house.somebody();
    expect(JSON.parse(String((await bytes(nobody, '/records/export.json')).body))).toMatchObject({ items: [] });
    expect(String((await bytes(nobody, '/records/export.csv')).body).split('\r\n')).toHaveLength(2);
    expect([...filesIn((await bytes(nobody, '/records/export.zip')).body).keys()]).toEqual([
      'records.json',
      'records.csv',
    ]);
  });
});
