import { CSV_MARK, csvRow } from '#kernel';
import { nameParts } from './names.js';

/** Somebody in the file that is given to the Scrum Alliance. */
export interface Candidate {
  name: string;
  email: string;
  organisation: string;
  reference: string;
}

const HEADER = ['First Name', 'Last Name', 'Email', 'Company', 'Reference'];

/**
 * Those who can be submitted as CSV (RFC 4180) in UTF-8: first name, last name, address, company, and the reference of the
 * registration system. Rows end with CR LF.
 */
export const submissionFile = (candidates: readonly Candidate[]): string =>
  CSV_MARK + [HEADER, ...candidates.map(rowOf)].map((fields) => `${csvRow(fields)}\r\n`).join('');

const rowOf = ({ name, email, organisation, reference }: Candidate): string[] => {
  const { first, last } = nameParts(name);
  return [first, last, email, organisation, reference];
};
