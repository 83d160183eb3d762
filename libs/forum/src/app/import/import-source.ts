import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrokenFile } from '../../infra/import/broken-file.js';
import { findDump, fingerprintOf } from '../../infra/import/dump-files.js';
import type { ImportKind, ImportSettings } from '../../infra/import/import-repository.js';

/** What is known of an import once its files are there. */
export interface ImportSource {
  source: string;
  fingerprint: string;
}

/**
 * Looks at the files in `folder`.
 *
 * @throws BrokenFile where they are not what the import needs
 */
export async function importSource(kind: ImportKind, folder: string, settings: ImportSettings): Promise<ImportSource> {
  if (kind === 'csv') {
    const path = await csvFileIn(folder);
    return { source: sourceOfCsv(path, settings.name), fingerprint: await fingerprintOf([path]) };
  }
  const dump = await findDump(folder, settings.site);
  return { source: dump.source, fingerprint: await fingerprintOf(Object.values(dump.paths)) };
}

/** The CSV file of an import: named itself, or alone in a folder. */
export async function csvFileIn(place: string): Promise<string> {
  const names = await readdir(place).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOTDIR') return undefined;
    throw new BrokenFile('missing', null, null, basename(place));
  });
  if (!names) return place;
  if (names.length > 1) throw new BrokenFile('ambiguous', null, null, names.join(', '));
  if (names.length === 0) throw new BrokenFile('missing', null, null, 'CSV');
  return join(place, names[0]!);
}

/** By the name that was given, or by the file's: the same name is the same source, and its rows are not imported twice. */
export function sourceOfCsv(path: string, name: string | undefined): string {
  const written = (name ?? basename(path).replace(/\.[^.]*$/, '')).normalize('NFKD').toLowerCase();
  return `csv:${
    written
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'file'
  }`;
}
