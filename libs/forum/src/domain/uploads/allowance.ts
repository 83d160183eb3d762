import { fieldProblem, type FieldProblem, UPLOAD_LIMITS } from '#contracts';

/** Files and bytes that somebody added. */
export interface Amount {
  files: number;
  bytes: number;
}

/** What somebody added within the last 24 hours, and what is kept of theirs. */
export interface Usage {
  day: Amount;
  total: Amount;
}

/**
 * Why a file of so many bytes is more than somebody may add, with what is left; undefined when it is not.
 *
 * @param bytes of the file to come; 1 where they are not known yet
 */
export function beyondAllowance({ day, total }: Usage, bytes: number): FieldProblem | undefined {
  const { filesPerDay, bytesPerDay, files, bytes: most } = UPLOAD_LIMITS;
  const today = { files: filesPerDay - day.files, bytes: bytesPerDay - day.bytes };
  const ever = { files: files - total.files, bytes: most - total.bytes };
  if (isShort(ever, bytes)) return fieldProblem('file', 'quota-total', inWords(ever));
  return isShort(today, bytes) ? fieldProblem('file', 'quota-day', inWords(today)) : undefined;
}

const isShort = (left: Amount, bytes: number): boolean => left.files < 1 || left.bytes < bytes;

const inWords = ({ files, bytes }: Amount) => ({
  files: Math.max(0, files),
  megabytes: Math.max(0, Math.floor(bytes / 1_000_000)),
});
