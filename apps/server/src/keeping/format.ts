import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** The version of what this file describes; a program reads those it knows. */
export const FORMAT = 1;

/** Entries are cut into parts of this size at most, in bytes: the length of a table is not known before it is read. */
export const PART_SIZE = 4 * 1024 * 1024;

export const HEAD_NAME = 'backup.json';
export const MANIFEST_NAME = 'manifest.json';

/** A table and what of it was taken, in the order of its lines. */
export interface TableHead {
  name: string;
  /** Without those that the database computes itself. */
  columns: string[];
}

/** What an archive begins with. */
export interface Head {
  format: number;
  /** Milliseconds since the epoch. */
  madeAt: number;
  /** Names of the migrations the database had, the oldest first. */
  migrations: string[];
  tables: TableHead[];
  sequences: { name: string; value: string; called: boolean }[];
  /** Recognises the secret of the installation without telling it. */
  secret: { salt: string; check: string };
}

/** What is known of an entry once it is written; `rows` for tables and jobs. */
export interface EntryFacts {
  name: string;
  bytes: number;
  parts: number;
  sha256: string;
  rows?: number;
}

/** What an archive ends with: without it, it was cut short. */
export interface Manifest {
  entries: number;
  files: number;
  bytes: number;
  /** SHA-256 over the head and over the facts of every entry, in order. */
  digest: string;
  /** Files that a row names and that could not be read; at most a hundred are named. */
  missing: { count: number; keys: string[] };
  /** Of all of the above, under the secret of the installation. */
  seal: string;
}

/** Thrown where an archive is not what it should be; nothing of it was stored. */
export class BrokenArchive extends Error {
  constructor(why: string) {
    super(`The backup is broken: ${why}. Nothing was restored from it.`);
    this.name = 'BrokenArchive';
  }
}

const keyOf = (appSecret: string) => Buffer.from(hkdfSync('sha256', appSecret, '', 'afterclass backups', 32));

const hmac = (appSecret: string, text: string) => createHmac('sha256', keyOf(appSecret)).update(text).digest('hex');

/** Marks an archive as one of the installation that has this secret. */
export function markOf(appSecret: string): Head['secret'] {
  const salt = randomBytes(16).toString('hex');
  return { salt, check: hmac(appSecret, `mark ${salt}`) };
}

/** Whether an archive was made under this secret. */
export const isMarkedBy = (appSecret: string, { salt, check }: Head['secret']): boolean =>
  same(hmac(appSecret, `mark ${salt}`), check);

/** Nobody without the secret can write another manifest that bears its seal. */
export const sealOf = (appSecret: string, manifest: Omit<Manifest, 'seal'>): string =>
  hmac(
    appSecret,
    JSON.stringify([manifest.entries, manifest.files, manifest.bytes, manifest.digest, manifest.missing.count]),
  );

/** Compares two hexadecimal texts in a time that tells nothing. */
export function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

const FILE_KEY = /^[a-z]+(-[a-z]+)*\/[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an entry holds, by its name; undefined for a name that no backup gives, such as one that leads elsewhere. */
export function meaningOf(name: string): { kind: 'table' | 'file' | 'jobs'; of: string } | undefined {
  if (name === 'jobs') return { kind: 'jobs', of: name };
  const [, table] = /^tables\/([a-z_][a-z0-9_]*)$/.exec(name) ?? [];
  if (table !== undefined) return { kind: 'table', of: table };
  const key = name.startsWith('files/') ? name.slice('files/'.length) : '';
  return FILE_KEY.test(key) ? { kind: 'file', of: key } : undefined;
}
