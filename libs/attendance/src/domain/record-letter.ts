import type { Language } from './description.js';

/** What the mails about a record are written from. */
export interface LetterFacts {
  name: string;
  /** The meetup's title. */
  title: string;
  /** `YYYY-MM-DD`. */
  startedOn: string;
  minutes: number;
  /** The page of the record. */
  link: string;
}

export interface LetterText {
  subject: string;
  text: string;
}

/** "Your attendance record", to whoever has one after a session. */
export const recordLetter = (language: Language, facts: LetterFacts): LetterText => RECORD[language](facts);

/** "Your question about a record", with what a trainer or moderator answered. */
export const answerLetter = (language: Language, facts: LetterFacts & { answer: string }): LetterText =>
  ANSWER[language](facts);

const DATES: Record<Language, string> = { en: 'en-GB', fr: 'fr' };

/** A date as it is written in a sentence. The date stands for itself: no zone may move it. */
const inWords = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(DATES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

const minutesInWords = (minutes: number): string => `${minutes} minute${minutes === 1 ? '' : 's'}`;

const RECORD: Record<Language, (facts: LetterFacts) => LetterText> = {
  en: ({ name, title, startedOn, minutes, link }) => ({
    subject: `Your attendance record: ${title}`,
    text: `Hello ${name},

thank you for coming to "${title}" on ${inWords('en', startedOn)}. Counted: ${minutesInWords(minutes)}.

Your attendance record, with how the minutes came about and what was discussed:
${link}

You can log these minutes as SEUs on the site of the Scrum Alliance. Something wrong? Say so on the same page.
`,
  }),
  fr: ({ name, title, startedOn, minutes, link }) => ({
    subject: `Votre attestation de présence\u00a0: ${title}`,
    text: `Bonjour ${name},

merci d’avoir participé à « ${title} » le ${inWords('fr', startedOn)}. Temps compté\u00a0: ${minutesInWords(minutes)}.

Votre attestation de présence, avec le détail des minutes et les sujets abordés\u00a0:
${link}

Vous pouvez déclarer ces minutes comme SEU sur le site de la Scrum Alliance. Une erreur ? Dites-le sur la même page.
`,
  }),
};

const ANSWER: Record<Language, (facts: LetterFacts & { answer: string }) => LetterText> = {
  en: ({ name, title, startedOn, minutes, link, answer }) => ({
    subject: `About your attendance record: ${title}`,
    text: `Hello ${name},

you asked about your record of "${title}" on ${inWords('en', startedOn)}. The answer:

${answer}

The record now says ${minutesInWords(minutes)}:
${link}
`,
  }),
  fr: ({ name, title, startedOn, minutes, link, answer }) => ({
    subject: `Au sujet de votre attestation de présence\u00a0: ${title}`,
    text: `Bonjour ${name},

vous avez posé une question sur votre attestation pour « ${title} » du ${inWords('fr', startedOn)}. La réponse\u00a0:

${answer}

L’attestation indique maintenant ${minutesInWords(minutes)}\u00a0:
${link}
`,
  }),
};
