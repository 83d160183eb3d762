import { ROSTER_FIELDS, type RosterField } from '#contracts';

/** Which column (from 0) holds what; a field without one is not in the file. */
export type RosterMapping = Partial<Record<RosterField, number>>;

/** Names that registration systems give to their columns, in English, French and German; spelled as `plain` does. */
const NAMES: Record<RosterField, readonly string[]> = {
  email: ['email', 'emailaddress', 'mail', 'courriel', 'adresseemail', 'adressemail', 'emailadresse', 'attendeeemail'],
  name: ['name', 'fullname', 'attendee', 'attendeename', 'participant', 'nomcomplet', 'teilnehmer', 'displayname'],
  firstName: ['firstname', 'givenname', 'forename', 'prenom', 'vorname', 'attendeefirstname'],
  lastName: ['lastname', 'surname', 'familyname', 'nom', 'nomdefamille', 'nachname', 'attendeelastname'],
  organisation: [
    'organisation',
    'organization',
    'company',
    'employer',
    'societe',
    'entreprise',
    'firma',
    'unternehmen',
  ],
  reference: [
    'reference',
    'orderid',
    'ordernumber',
    'order',
    'registrationid',
    'ticketid',
    'commande',
    'bestellnummer',
  ],
};

/** A name without case, accents, blanks and marks. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What the names of the columns say about them; of two that say the same, the first. */
export function guessedMapping(header: readonly string[]): RosterMapping {
  const names = header.map(plain);
  const mapping: RosterMapping = {};
  for (const field of ROSTER_FIELDS) {
    const column = names.findIndex((name) => NAMES[field].includes(name));
    if (column >= 0) mapping[field] = column;
  }
  // Somebody's whole name is one column or two.
  if (mapping.name !== undefined) {
    delete mapping.firstName;
    delete mapping.lastName;
  }
  return mapping;
}

/** Whether a mapping tells whom to write to and how they are called. */
export const isEnough = ({ email, name, firstName, lastName }: RosterMapping): boolean =>
  email !== undefined && (name ?? firstName ?? lastName) !== undefined;
