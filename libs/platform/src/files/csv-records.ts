import { CsvError, parse } from 'csv-parse';

/** A CSV file that cannot be read further than here; what came before was given out. */
export class BrokenCsv extends Error {
  constructor(
    readonly breakage: 'malformed' | 'too-long',
    readonly line: number | null,
  ) {
    super(breakage);
    this.name = 'BrokenCsv';
  }
}

/** Bytes of the longest row. */
const LONGEST_ROW = 1024 * 1024;

const DELIMITERS = [',', ';', '\t', '|'];

/** The character that parts the columns of a file that begins with `head`: the one its first row has most of. */
export function delimiterOf(head: string): string {
  const header = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const timesOf = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (timesOf(one) > timesOf(best) ? one : best));
}

/**
 * Reads the rows of CSV (RFC 4180), some at a time, the header among them. A mark of the encoding at the beginning is left
 * out. A row may have more or fewer columns than the header; an empty one is `['']`, so that rows count as a spreadsheet
 * counts them.
 *
 * @throws BrokenCsv with the line where a quote is never closed, or a row is endless
 */
export async function* csvRecords(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { delimiter, encoding = 'utf8' }: { delimiter: string; encoding?: 'utf8' | 'utf16le' },
): AsyncGenerator<string[][]> {
  // Taken from the parser itself: its stream forgets the rows that wait in it as soon as something is wrong.
  const records: string[][] = [];
  const parser = parse({
    bom: true,
    encoding,
    delimiter,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    on_record: (record: string[]) => {
      records.push(record);
      return null;
    },
  });
  // Whoever gave it the bytes is told as well.
  parser.on('error', () => undefined);
  try {
    for await (const bytes of source) {
      const broken = await breakageOf((told) => parser.write(bytes, told));
      if (records.length > 0) yield records.splice(0);
      if (broken) throw broken;
    }
    const broken = await breakageOf((told) => parser.end(told));
    if (records.length > 0) yield records.splice(0);
    if (broken) throw broken;
  } finally {
    parser.destroy();
  }
}

/** What is wrong with the bytes that the parser was given. */
async function breakageOf(give: (told: (error?: Error | null) => void) => void): Promise<BrokenCsv | undefined> {
  const error = await new Promise<Error | null | undefined>(give);
  if (!error) return undefined;
  if (!(error instanceof CsvError)) throw error;
  const { lines } = error as unknown as { lines?: number };
  return new BrokenCsv(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'malformed', lines ?? null);
}
