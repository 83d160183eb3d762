import { IssueCredential } from '#credentials';
import type { ManualClock } from '#kernel';
import { CredentialStore } from '../../libs/credentials/src/infra/credential-store.js';
import { Configuration, type Database } from '#platform';
import { type AttendanceApp, attendanceApp, type Stay } from './attendance.js';
import type { IdentityApp } from './identity-app.js';
import { problemWith } from './independent-verifier.js';
import { bodyOf, type SignedInMember } from './meetups.js';

/** A credential as JSON. */
export interface SignedJson {
  '@context': unknown[];
  id: string;
  issuer: { id: string; name: string };
  validFrom: string;
  name: string;
  credentialSubject: {
    identifier: { identityType: string; hashed: boolean; identityHash: string; salt?: string }[];
    achievement: { name: string };
    result: { value: string }[];
  };
  credentialStatus: { statusListIndex: string; statusListCredential: string };
  proof: { verificationMethod: string; proofValue: string; created: string };
}

/** The columns of `credential` that tests look at. */
export interface CredentialRowJson {
  id: string;
  item_id: string;
  person_id: string;
  key_id: string;
  minutes: number;
  list_index: number;
  reason: string | null;
  replaced_by: string | null;
  signed: string | null;
  name: string | null;
}

export interface CredentialsApp extends AttendanceApp {
  /** Somebody was at a meetup for so many minutes, and has a credential of it. Gives its id and that of the item. */
  aCredential: (who: SignedInMember, story?: { minutes?: number; title?: string }) => Promise<Issued>;
  /** Brings the credential of an item to what the ledger says. */
  issue: (itemId: string) => Promise<void>;
  /** All credentials of an item, the oldest first. */
  credentialsOf: (itemId: string) => Promise<CredentialRowJson[]>;
  /** What was signed, as its owner gets it. */
  signedOf: (who: SignedInMember, id: string) => Promise<SignedJson>;
  /** Waits until something is so. */
  until: (holds: () => Promise<boolean>) => Promise<void>;
  /** What the hourly job does about people who were erased. */
  forgetErased: () => Promise<void>;
  /** What somebody says who checks it elsewhere, with what is published alone; undefined where it is good. */
  elsewhere: (credential: SignedJson) => Promise<string | undefined>;
  /** What came of checking it here. */
  verdictOn: (credential: object) => Promise<VerdictJson>;
}

export interface Issued {
  id: string;
  itemId: string;
  meetup: string;
  recordId: string;
}

export interface VerdictJson {
  valid: boolean;
  checks: { check: string; passed: boolean | null; why: string | null }[];
  credential: { id: string; state: string; title: string | null; name: string | null } | null;
}

/** The first check that was not passed, and why. */
export const failureOf = ({ checks }: VerdictJson): string | null => {
  const failed = checks.find(({ passed }) => passed === false);
  return failed ? `${failed.check}: ${failed.why}` : null;
};

/** The program, with credentials of sessions that have taken place. */
export async function credentialsApp(clock: ManualClock): Promise<CredentialsApp> {
  const house = await attendanceApp(clock);
  const { app } = house.identity;
  const issue = (itemId: string) => app.get(IssueCredential).run(itemId);
  const credentialsOf = (itemId: string) => rowsOf(house.database, itemId);
  return {
    ...house,
    issue,
    credentialsOf,
    async aCredential(who, { minutes = 60, title = 'March' } = {}) {
      const stays: Stay[] = [{ who, from: 0, to: minutes }];
      const meetup = await house.aClosedMeetup(stays, { title });
      await house.settle(meetup);
      const recordId = await house.recordOf(meetup, who);
      const itemId = await itemOf(house, recordId);
      await issue(itemId);
      const [credential] = await credentialsOf(itemId);
      return { id: credential!.id, itemId, meetup, recordId };
    },
    async signedOf(who, id) {
      return bodyOf<{ credential: SignedJson }>(await house.as(who).get(`/credentials/${id}`).expect(200)).credential;
    },
    forgetErased: () => app.get(CredentialStore).forgetErased(),
    async until(holds) {
      for (let attempt = 0; attempt < 400; attempt++) {
        if (await holds()) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('It did not come to be within ten seconds.');
    },
    elsewhere: (credential) =>
      problemWith(credential, { publicUrl: app.get(Configuration).publicUrl, url: house.identity.url }, clock.now()),
    async verdictOn(credential) {
      return bodyOf<VerdictJson>(await house.as().post('/credentials/verify', { credential }).expect(200));
    },
  };
}

const rowsOf = (database: Database, itemId: string): Promise<CredentialRowJson[]> =>
  database.query('SELECT * FROM credential WHERE item_id = $1 ORDER BY issued_at, id', [itemId]);

/** All credentials of an item, the oldest first, after fifty have brought them to what the ledger says at once. */
export async function issuedByFifty({ app, database }: IdentityApp, itemId: string): Promise<CredentialRowJson[]> {
  await Promise.all(Array.from({ length: 50 }, () => app.get(IssueCredential).run(itemId)));
  return rowsOf(database, itemId);
}

/** The item of the ledger that comes from a record. */
export async function itemOf({ database }: Pick<AttendanceApp, 'database'>, recordId: string): Promise<string> {
  const rows = await database.query<{ id: string }>('SELECT id FROM ledger_item WHERE source_id = $1', [recordId]);
  return rows[0]!.id;
}

/** Marks somebody as erased, as far as other rooms see it. */
export async function erase({ database }: Pick<AttendanceApp, 'database'>, personId: string): Promise<void> {
  await database.query(
    `UPDATE person SET erased_at = now(), email = NULL, display_name = 'former member' WHERE id = $1`,
    [personId],
  );
}
