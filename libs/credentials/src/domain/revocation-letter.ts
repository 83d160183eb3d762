type Language = 'en' | 'fr';

/** What the mail about a revoked credential is written from. */
export interface RevocationFacts {
  name: string;
  title: string;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
  /** Why, in the words of who revoked it. */
  words: string;
}

const DATES: Record<Language, string> = { en: 'en-GB', fr: 'fr' };

/** A date as it is written in a sentence. It stands for itself: no zone may move it. */
export const dayInWords = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(DATES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** "Your attendance credential was revoked", with the reason. */
export const revocationLetter = (language: Language, facts: RevocationFacts) => LETTER[language](facts);

const LETTER: Record<Language, (facts: RevocationFacts) => { subject: string; text: string }> = {
  en: ({ name, title, happenedOn, words }) => ({
    subject: `Your credential was revoked: ${title}`,
    text: `Hello ${name},

the credential of your attendance record for "${title}" on ${dayInWords('en', happenedOn)} was revoked. Whoever checks it is told that it does not stand any more. The reason:

${words}

Do you think that this is a mistake? Raise a question on the page of the record, or reply to whoever runs your meetups and classes.
`,
  }),
  fr: ({ name, title, happenedOn, words }) => ({
    subject: `Votre certificat a été révoqué\u00a0: ${title}`,
    text: `Bonjour ${name},

le certificat de votre attestation de présence pour « ${title} » du ${dayInWords('fr', happenedOn)} a été révoqué. Quiconque le vérifie apprend qu’il n’est plus valable. La raison\u00a0:

${words}

Vous pensez qu’il s’agit d’une erreur ? Posez une question sur la page de l’attestation, ou adressez-vous aux personnes qui animent vos rencontres et vos formations.
`,
  }),
};
