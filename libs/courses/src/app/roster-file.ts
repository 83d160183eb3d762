import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { ROSTER_FILE_LIMITS } from '#contracts';
import { wrongField } from '#kernel';
import { BrokenCsv, csvRecords, delimiterOf } from '#platform';

/** What a file holds, before anything in it is understood. */
export interface RosterFile {
  encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  delimiter: string;
  header: string[];
  /** What is below the header, with the number that a spreadsheet gives it; empty rows are left out. */
  rows: { row: number; values: string[] }[];
}

const BYTES_AT_ONCE = 64 * 1024;

/**
 * Reads a CSV file as registration systems write them: UTF-8 or UTF-16 with or without a mark, or Windows-1252 where it is
 * no UTF-8; parted by what its first row has most of. Others are served between its parts.
 *
 * @throws DomainError `invalid-input` naming `file`: too large, too many rows or columns, no header, or broken
 */
export async function readRosterFile(content: AsyncIterable<Uint8Array>): Promise<RosterFile> {
  const bytes = await gathered(content);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const delimiter = delimiterOf(text.slice(0, BYTES_AT_ONCE));
  const file: RosterFile = { encoding, delimiter, header: [], rows: [] };
  let row = 0;
  try {
    for await (const records of csvRecords(parts(Buffer.from(text)), { delimiter })) {
      for (const values of records) {
        row += 1;
        if (values.length > ROSTER_FILE_LIMITS.columns) throw unreadable('too-many-columns', row);
        if (values.every((value) => value.trim() === '')) continue;
        if (file.header.length === 0) file.header = values.map((name) => name.trim());
        else file.rows.push({ row, values });
      }
      if (file.rows.length > ROSTER_FILE_LIMITS.rows) throw unreadable('too-many-rows', row);
      await setImmediate();
    }
  } catch (thrown) {
    throw thrown instanceof BrokenCsv ? unreadable('csv-broken', thrown.line ?? row) : thrown;
  }
  if (file.header.length === 0) throw wrongField('file', 'file-empty');
  return file;
}

const unreadable = (code: 'too-many-columns' | 'too-many-rows' | 'csv-broken', row: number) =>
  wrongField('file', code, {
    row,
    max: code === 'too-many-rows' ? ROSTER_FILE_LIMITS.rows : ROSTER_FILE_LIMITS.columns,
  });

async function gathered(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > ROSTER_FILE_LIMITS.megabytes * 1024 * 1024) {
      throw wrongField('file', 'file-too-large', { max: ROSTER_FILE_LIMITS.megabytes });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function encodingOf(bytes: Buffer): RosterFile['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function* parts(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) yield bytes.subarray(from, from + BYTES_AT_ONCE);
}
