import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { BrokenFile } from './broken-file.js';

/** A row, by the names of the header. */
export interface CsvRow {
  /** The names of the columns, the same for all rows. */
  header: readonly string[];
  /** The number of the row, as a spreadsheet counts; the header is 1. */
  line: number;
  /** Undefined where the row has more or fewer columns than the header. */
  values: Readonly<Record<string, string>> | undefined;
  /** The same for the same row, wherever it stands. */
  digest: string;
}

/** Bytes of the longest row. */
const LONGEST_ROW = 1024 * 1024;

/** Bytes in which the header ends. */
const HEADER = 64 * 1024;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads the rows of a CSV file (RFC 4180), some at a time; the first row names the columns. UTF-8 or UTF-16, with or
 * without a mark at its beginning.
 *
 * @throws BrokenFile with the line where a quote is never closed, or a row is endless
 */
export async function* csvRows(path: string, delimiter?: string): AsyncGenerator<CsvRow[]> {
  const head = await beginningOf(path);
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8';
  // Taken from the parser itself: its stream forgets the rows that wait in it as soon as something is wrong.
  const records: string[][] = [];
  const parser = parse({
    bom: true,
    encoding,
    delimiter: delimiter ?? delimiterOf(head.toString(encoding)),
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record: string[]) => {
      records.push(record);
      return null;
    },
  });
  // Whoever gave it the bytes is told as well.
  parser.on('error', () => undefined);
  let names: string[] | undefined;
  let number = 1;
  const take = (): CsvRow[] => {
    names ??= records.shift()?.map((name) => name.trim());
    return records.splice(0).map((record) => rowOf(names!, record, (number += 1)));
  };
  try {
    for await (const bytes of createReadStream(path)) {
      const broken = await breakageOf((told) => parser.write(bytes, told));
      const rows = take();
      if (rows.length > 0) yield rows;
      if (broken) throw broken;
    }
    const broken = await breakageOf((told) => parser.end(told));
    const rows = take();
    if (rows.length > 0) yield rows;
    if (broken) throw broken;
    if (!names) throw new BrokenFile('header', 1, null, 'body');
  } finally {
    parser.destroy();
  }
}

/** What is wrong with the bytes that the parser was given. */
async function breakageOf(give: (told: (error?: Error | null) => void) => void): Promise<BrokenFile | undefined> {
  const error = await new Promise<Error | null | undefined>(give);
  if (!error) return undefined;
  if (!(error instanceof CsvError)) throw error;
  const { lines } = error as unknown as { lines?: number };
  return new BrokenFile(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'malformed', lines ?? null);
}

function rowOf(names: string[], record: string[], line: number): CsvRow {
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22);
  const fits = record.length === names.length;
  return {
    header: names,
    line,
    digest,
    values: fits ? Object.fromEntries(names.map((name, at) => [name, record[at]!])) : undefined,
  };
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER), 0, HEADER, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The character that parts the columns of the header: the one it has most of. */
function delimiterOf(head: string): string {
  const header = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const timesOf = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (timesOf(one) > timesOf(best) ? one : best));
}
