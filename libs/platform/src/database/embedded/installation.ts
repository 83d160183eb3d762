import { symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The PostgreSQL that came with the dependencies. */
export interface Installation {
  /** The folder with `bin`, `lib` and `share`. */
  root: string;
  initdb: string;
  postgres: string;
  /** The major version, which the data folder must have been written by. */
  major: number;
}

/** Finds the binaries for this machine. */
export async function findInstallation(): Promise<Installation> {
  const machine = `${process.platform}-${process.arch}`;
  const root = nativeFolder(machine);
  if (!root) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${machine} here: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  await restoreLinks(root);
  const about = JSON.parse(await readFile(join(root, '../package.json'), 'utf8')) as { version: string };
  return at(root, Number.parseInt(about.version, 10));
}

/** The same binaries after they were copied elsewhere. */
export function at(root: string, major: number): Installation {
  return { root, initdb: join(root, 'bin/initdb'), postgres: join(root, 'bin/postgres'), major };
}

function nativeFolder(machine: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    return join(dirname(entry), '../native');
  } catch {
    return undefined;
  }
}

/** Archives of the registry carry no symbolic links; where install scripts are switched off nobody made them. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, '..', target));
    } catch {
      // It is there already, or the folder is not ours to change: then the start says what is missing.
    }
  }
}
