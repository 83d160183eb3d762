import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { wellKnownSite } from '../../domain/import/sites.js';
import { BrokenFile } from './broken-file.js';
import { xmlRows } from './xml-rows.js';

/** The files of a dump that are read; `Badges.xml` and `PostLinks.xml` have nothing that could be imported. */
export const DUMP_FILES = ['Posts', 'Users', 'Comments', 'Votes', 'Tags', 'PostHistory'] as const;
export type DumpFile = (typeof DUMP_FILES)[number];

/** A dump that lies in a folder. */
export interface Dump {
  /** What names the source in the database: `coffee.stackexchange.com`. */
  source: string;
  /** `https://coffee.stackexchange.com/`; null where nothing tells. */
  base: string | null;
  paths: Partial<Record<DumpFile, string>>;
}

/**
 * Finds the files of a dump, and which site it is of: by `site`, else by what the files' names begin with
 * (`coffee.Posts.xml`), else by the folder's name. A dump that nothing names is known by its first row, which is the
 * same in every dump of a site.
 *
 * @throws BrokenFile where there is no Posts.xml, or more than one
 */
export async function findDump(folder: string, site?: string): Promise<Dump> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const found = names.flatMap((name) => {
    const [, prefix = '', file] = new RegExp(`^(?:(.+)[.-])?(${DUMP_FILES.join('|')})\\.xml$`, 'i').exec(name) ?? [];
    const known = DUMP_FILES.find((one) => one.toLowerCase() === file?.toLowerCase());
    return known ? [{ name, prefix, file: known }] : [];
  });
  const ofSite = found.filter(({ prefix }) => site === undefined || wellKnownSite(prefix) === site);
  const files = ofSite.length > 0 ? ofSite : found;
  const posts = files.filter(({ file }) => file === 'Posts');
  if (posts.length === 0) throw new BrokenFile('missing', null, null, 'Posts.xml');
  if (posts.length > 1) throw new BrokenFile('ambiguous', null, null, posts.map(({ name }) => name).join(', '));
  const { prefix } = posts[0]!;
  const its = files.filter((one) => one.prefix === prefix);
  const paths = Object.fromEntries(its.map(({ file, name }) => [file, join(folder, name)])) as Dump['paths'];
  const host = site ?? wellKnownSite(prefix) ?? wellKnownSite(basename(resolve(folder)), true);
  if (host) return { source: host, base: `https://${host}/`, paths };
  return { source: await sourceOfFirstRow(paths.Posts!), base: null, paths };
}

/** Says whether files are the ones an import began with. */
export async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const facts = await Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(path).catch(() => {
        throw new BrokenFile('missing', null, null, basename(path));
      });
      return [basename(path), size, mtimeMs];
    }),
  );
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}

async function sourceOfFirstRow(posts: string): Promise<string> {
  for await (const [first] of xmlRows(posts)) {
    const facts = [first?.attributes['Id'], first?.attributes['CreationDate']];
    return `dump-${createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16)}`;
  }
  return 'dump-empty';
}
