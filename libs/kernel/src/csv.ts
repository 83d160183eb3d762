/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), also behind blanks and in the wide
 * letters of some keyboards.
 */
const FORMULA = /^(?=[\s"]*[=+\-@\t\r|%＝＋－＠])/;

/**
 * The same within a field: a semicolon, a tab or the end of a line parts cells where commas do not, whatever quotes say.
 * Lines that begin with a dash are lists, and stay.
 */
const BEHIND = /[;\t](?=[\s"]*[=+\-@＝＋－＠])|[\r\n](?=[\s"]*[=+@＝＋＠])/g;

/** One field of a CSV file (RFC 4180), in quotes where it needs them. A text that would be run as a formula begins with an apostrophe. */
function csvField(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = value.replace(BEHIND, "$&'").replace(FORMULA, "'");
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark of UTF-8 that a CSV file for people begins with: without it spreadsheets take names apart. */
export const CSV_MARK = '\ufeff';

/** One row of a CSV file, without the end of its line. */
export const csvRow = (values: readonly (string | number | null | undefined)[]): string =>
  values.map(csvField).join(',');
