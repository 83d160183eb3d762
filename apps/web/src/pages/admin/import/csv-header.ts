import { CSV_COLUMNS, type CsvColumn } from '#contracts';

/** So much of a file is looked at for its first row. */
const LOOKED_AT = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];

/** The names in the first row of a CSV file; none where it cannot be read as text. */
export async function headerOf(file: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
  return headerIn(textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(wide === true ? 'utf-16be' : wide || 'utf-8').decode(bytes);
}

/** The cells of the first row, by the character that parts most of them. */
export function headerIn(text: string): string[] {
  const rows = DELIMITERS.map((delimiter) => firstRow(text, delimiter));
  const best = rows.reduce((most, row) => (row.length > most.length ? row : most));
  return best.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function firstRow(text: string, delimiter: string): string[] {
  const cells = [''];
  let quoted = false;
  for (const character of text.replace(/^\uFEFF/, '')) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && character === delimiter) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

export type Mapping = Partial<Record<CsvColumn, string>>;

/** Which column of the file is which of ours, by name alone. */
export const guessed = (header: readonly string[]): Mapping =>
  Object.fromEntries(
    CSV_COLUMNS.flatMap((column) => {
      const found = header.find((name) => name.toLowerCase() === column);
      return found === undefined ? [] : [[column, found]];
    }),
  );
