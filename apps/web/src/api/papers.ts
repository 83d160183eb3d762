/** The regions that print on letter paper (CLDR, supplemental measurement data). */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that whoever uses this browser has. */
function sheet(): 'letter' | 'a4' {
  // Some browsers name a language that is none, as `en-US@posix`.
  const region = /^[a-z]+-(?:[A-Z][a-z]{3}-)?([A-Z]{2})\b/.exec(navigator.language)?.[1];
  return region !== undefined && LETTER.has(region) ? 'letter' : 'a4';
}

/** Where the paper of a record is had, in the language of the page. */
export const recordPaperOf = (itemId: string, language: string): string =>
  `/api/v1/ledger/${itemId}/record.pdf?language=${language}&sheet=${sheet()}`;

export const transcriptOf = (year: string, language: string): string =>
  `/api/v1/records/transcript.pdf?year=${year}&language=${language}&sheet=${sheet()}`;

export const exportAs = (kind: 'zip' | 'csv' | 'json'): string => `/api/v1/records/export.${kind}`;
