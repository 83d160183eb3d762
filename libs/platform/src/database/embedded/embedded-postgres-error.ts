/** Why the embedded database cannot run, in one sentence for the person who typed the command. */
export class EmbeddedPostgresError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'EmbeddedPostgresError';
  }
}

const FILE_SYSTEM_SENTENCES: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `The disk that holds ${path} is full: make room and start again.`,
  EDQUOT: (path) => `The disk quota for ${path} is used up: make room and start again.`,
  EROFS: (path) => `${path} is on a read-only disk: set DATA_DIR to a folder that can be written.`,
  EACCES: (path) => `${path} may not be written by this user: change its owner, or set DATA_DIR to another folder.`,
  EPERM: (path) => `${path} may not be changed by this user: change its owner, or set DATA_DIR to another folder.`,
  ENOTDIR: (path) => `${path} is a file where a folder should be: move it away, or set DATA_DIR to another folder.`,
  EEXIST: (path) => `${path} is a file where a folder should be: move it away, or set DATA_DIR to another folder.`,
};

/** A failed file operation as a sentence; anything else comes back as it was. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const sentence = FILE_SYSTEM_SENTENCES[code];
  return sentence ? new EmbeddedPostgresError(sentence(path), { cause: error }) : error;
}

/**
 * What PostgreSQL wrote before it gave up, as a sentence.
 *
 * @param output the lines of this start alone, oldest first
 */
export function explainOutput(output: string, dataDir: string, logFile: string): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new EmbeddedPostgresError(`The disk that holds ${dataDir} is full: make room and start again.`);
  }
  if (/Read-only file system/i.test(output)) {
    return new EmbeddedPostgresError(
      `${dataDir} is on a read-only disk: set DATA_DIR to a folder that can be written.`,
    );
  }
  if (/Permission denied|has wrong ownership|invalid permissions/i.test(output)) {
    return new EmbeddedPostgresError(
      `${dataDir} belongs to another user: change its owner, or set DATA_DIR to another folder.`,
    );
  }
  const reason = lastComplaint(output) ?? 'it stopped without a word';
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL could not start in ${dataDir}: ${reason} (all of it in ${logFile}).`,
  );
}

/** Whether the port was taken between our look and PostgreSQL's. */
export const saysPortIsTaken = (output: string): boolean => /could not bind .*address already in use/i.test(output);

/** Whether another PostgreSQL got hold of the folder first. */
export const saysFolderIsTaken = (output: string): boolean =>
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block/i.test(output);

function lastComplaint(output: string): string | undefined {
  const complaints = output.match(/^.*\b(?:PANIC|FATAL|error):.*$/gim) ?? output.match(/^.*\S.*$/gm);
  return complaints
    ?.at(-1)
    ?.replace(/^.*?\b(?:PANIC|FATAL|error):\s*/i, '')
    .replace(/[.\s]+$/, '');
}
