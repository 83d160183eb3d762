import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { IssueCredential } from '#credentials';
import { Database, UnitOfWork } from '#platform';
import { SettleItem } from '../../libs/attendance/src/app/ledger/settle-item.js';
import { aCommunity, anEventfulHour, type Community } from '../support/around-the-board.js';
import { axeFindings } from '../support/axe.js';
import type { AtTheBoard } from '../support/live-board.js';
import { picturesIn } from '../support/pictures.js';
import { readPdf } from '../support/read-pdf.js';
import { filesIn } from '../support/zip.js';

jest.setTimeout(240_000);

const TITLE = 'Lean Coffee in September';

let community: Community;
beforeEach(async () => {
  community = await aCommunity();
});
afterEach(() => community.close());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name });
const link = (on: Page | Locator, name: string | RegExp) => on.getByRole('link', { name });
const says = (on: Page | Locator, text: string | RegExp) => on.getByText(text).first().waitFor();
const dialog = (page: Page) => page.getByRole('dialog');
const go = (page: Page, path: string) => page.goto(community.room.app.url + path);
const pictures = picturesIn('CREDENTIALS_PICTURES');
const query = <Row extends object>(sql: string, values: unknown[] = []) =>
  community.room.app.app.get(Database).query<Row>(sql, values);

/** Gives somebody who has visited a record, with its place in the ledger and its credential. */
async function withCredential(name: string): Promise<{ item: string; credential: string }> {
  await community.attended(name, anEventfulHour('somebody'), TITLE);
  const { app } = community.room.app;
  const [record] = await query<{ id: string; personId: string }>(
    `SELECT record.id, record.person_id AS "personId"
       FROM attendance_record record JOIN person ON person.id = record.person_id WHERE person.display_name = $1`,
    [name],
  );
  const fact = { kind: 'meetup', category: 'events', title: TITLE, description: 'About slices.' } as const;
  const of = { sourceId: record!.id, personId: record!.personId, happenedOn: '2026-09-17', minutes: 58 };
  await app.get(UnitOfWork).run((tx) => app.get(SettleItem).settle(tx, { ...fact, ...of }, 'facts'));
  const [item] = await query<{ id: string }>('SELECT id FROM ledger_item WHERE source_id = $1', [record!.id]);
  await app.get(IssueCredential).run(item!.id);
  const [issued] = await query<{ id: string }>('SELECT id FROM credential WHERE item_id = $1', [item!.id]);
  return { item: item!.id, credential: issued!.id };
}

/** What a press of a link that downloads brings, and what it is called. */
async function downloaded(page: Page, name: string | RegExp): Promise<{ bytes: Buffer; name: string }> {
  const coming = page.waitForEvent('download');
  await link(page, name).click();
  const download = await coming;
  return { bytes: readFileSync(await download.path()), name: download.suggestedFilename() };
}

const ruth = () => community.visits('Ruth Weber', '/');

describe('one’s credentials', () => {
  it('say what to do next where there are none', async () => {
    const { page } = await ruth();
    await go(page, '/credentials');
    await says(page, 'No credentials yet');
    await pictures(page, 'credentials-empty');
    await link(page, 'See my records').click();
    await page.waitForURL(/\/records$/);
  });

  it('are taken along, shown with a name or without, and made anew for a changed name', async () => {
    const { page, context } = await ruth();
    const { credential } = await withCredential('Ruth Weber');
    await go(page, '/credentials');
    const card = page.getByRole('article').filter({ hasText: TITLE });
    await says(card, 'Valid');
    await says(card, 'signed for Ruth Weber');
    await pictures(page, 'credentials');
    expect(await axeFindings(page)).toEqual([]);

    const paper = await downloaded(page, /^PDF with a code/);
    expect(paper.name).toBe(`2026-09-17 ${TITLE}.pdf`);
    const { links } = await readPdf(paper.bytes);
    expect(links[0]).toMatch(new RegExp(`/verify/${credential}$`));
    const file = await downloaded(page, /^Signed file/);
    expect(JSON.parse(String(file.bytes))).toMatchObject({ proof: { type: 'DataIntegrityProof' } });

    // Nobody sees the name before its owner shows it.
    const stranger = await context.browser()!.newPage();
    await stranger.goto(`${community.room.app.url}/verify/${credential}`);
    await says(stranger, TITLE);
    expect(await stranger.getByText('Ruth Weber').count()).toBe(0);
    await card.getByRole('checkbox', { name: 'Show my name there' }).click();
    await says(card, 'Whoever has the address sees your name');
    await says(page, 'Saved.');
    await stranger.reload();
    await says(stranger, 'Ruth Weber');

    expect(await button(card, 'Put my present name on it').count()).toBe(0);
    await query(`UPDATE person SET display_name = 'Ruth Weber-Okafor' WHERE display_name = 'Ruth Weber'`);
    await page.reload();
    await button(card, 'Put my present name on it').click();
    await says(dialog(page), 'It was signed for Ruth Weber. A new one is made for Ruth Weber-Okafor.');
    await says(dialog(page), 'The old one stops being valid, for good.');
    await pictures(page, 'credentials-reissue');
    await button(dialog(page), 'Make a new one').click();
    await says(page, 'There is a new credential in your name.');
    await says(page, 'signed for Ruth Weber-Okafor');
    await says(page.getByRole('article').filter({ hasText: 'Replaced' }), 'you asked for a new one');
    await pictures(page, 'credentials-replaced');
    await stranger.close();
  });

  it('stand beside their record, which is there on paper', async () => {
    const { page } = await ruth();
    const { item, credential } = await withCredential('Ruth Weber');
    await go(page, `/records/items/${item}`);
    const card = page.getByRole('region', { name: 'Credential' });
    await says(card, 'Valid');
    expect(await card.getByRole('textbox').inputValue()).toMatch(new RegExp(`/verify/${credential}$`));
    await pictures(page, 'credential-of-item');
    expect((await downloaded(page, /^PDF with a code/)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await link(card, 'All my credentials').click();
    await page.getByRole('heading', { level: 1, name: 'My credentials' }).waitFor();
  });
});

describe('one’s records', () => {
  it('are taken along: a year on paper, a table, data, everything', async () => {
    const { page } = await ruth();
    await withCredential('Ruth Weber');
    await go(page, '/records');
    await page.getByRole('heading', { name: 'Take it with you' }).waitFor();
    await pictures(page, 'take-along');
    const transcript = await downloaded(page, 'Transcript 2026 (PDF)');
    expect(transcript.name).toBe('transcript-2026.pdf');
    expect((await readPdf(transcript.bytes)).pages[0]).toContain(TITLE);
    expect((await downloaded(page, 'Table (CSV)')).bytes.toString()).toContain(TITLE);
    expect((await downloaded(page, 'Data (JSON)')).bytes.toString()).toContain(TITLE);
    const { bytes } = await downloaded(page, 'Everything (ZIP)');
    expect([...filesIn(bytes).keys()]).toContain('transcripts/2026.pdf');
  });
});

describe('those who keep records', () => {
  it('revoke a credential with a reason that its owner sees, and give it back', async () => {
    const { page: own } = await ruth();
    await withCredential('Ruth Weber');
    const { page } = await community.visits('Maya Okafor', `/meetups/${community.meetupId}/attendance`, {
      roles: ['trainer'],
    });
    await button(page, 'Credential of Ruth Weber').click();
    await button(page, 'Revoke the credential of Ruth Weber').click();
    await button(dialog(page), 'Revoke').click();
    await says(dialog(page), 'Please fill this in.');
    await dialog(page).getByLabel('Reason').fill('It was somebody else of that name.');
    await pictures(page, 'credentials-revoke');
    expect(await axeFindings(page)).toEqual([]);
    await button(dialog(page), 'Revoke').click();
    await says(page, 'It was revoked on');

    await go(own, '/credentials');
    const card = own.getByRole('article').filter({ hasText: TITLE });
    await says(card, 'Revoked');
    await says(card, 'The reason: “It was somebody else of that name.”');
    await pictures(own, 'credentials-revoked');

    await button(page, 'Issue again: the credential of Ruth Weber').click();
    await says(page, 'There is a new credential in its place.');
    await own.reload();
    await says(own, 'Valid');
  });
});

describe('the keys', () => {
  const administrator = (): Promise<AtTheBoard> =>
    community.visits('Maya Okafor', '/administration/keys', { roles: ['admin'] });

  it('are nothing to others', async () => {
    const { page } = await ruth();
    await go(page, '/administration/keys');
    await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
  });

  it('are changed, and given up: what a key signed is signed anew while one looks', async () => {
    await ruth();
    const { credential } = await withCredential('Ruth Weber');
    const { page } = await administrator();
    await says(page, 'It signed 1 credential that stands.');
    await pictures(page, 'keys');
    await button(page, 'Sign with a new key').click();
    await says(page, 'There is a new key.');
    await says(page, 'Retired');
    await says(page, 'It signed nothing that stands.');

    const retired = page.getByRole('article').filter({ hasText: 'Retired' });
    await button(retired, /^Mark as compromised/).click();
    await says(dialog(page), 'nothing that it signed is taken for genuine');
    await dialog(page).getByLabel('What happened').fill('The disk was stolen.');
    await pictures(page, 'keys-compromise');
    expect(await axeFindings(page)).toEqual([]);
    await button(dialog(page), 'It is compromised').click();
    const given = page.getByRole('article').filter({ hasText: 'Compromised' });
    await says(given, 'The reason: “The disk was stolen.”');
    await says(given, 'All that it signed is signed anew.');
    await pictures(page, 'keys-given-up');

    const [old] = await query<{ reason: string; replacedBy: string | null }>(
      'SELECT reason, replaced_by AS "replacedBy" FROM credential WHERE id = $1',
      [credential],
    );
    expect(old).toEqual({ reason: 'key-compromised', replacedBy: expect.any(String) });
  });
});
