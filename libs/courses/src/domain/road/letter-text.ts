/** What the mails about a certification are written from. */
export interface LetterFacts {
  name: string;
  /** The certification, such as "Certified Scrum Product Owner". */
  certification: string;
  /** The address that the Scrum Alliance writes to. */
  address: string;
  /** Where their road stands in the program. */
  link: string;
}

export interface LetterText {
  subject: string;
  text: string;
}

export type LetterLanguage = 'en' | 'fr';

/** "You have been submitted": what mail comes from the Scrum Alliance, and to which address. */
export const submittedLetter = (language: LetterLanguage, facts: LetterFacts): LetterText => SUBMITTED[language](facts);

/** "Has it come?": for who has not confirmed the activation. */
export const reminderLetter = (language: LetterLanguage, facts: LetterFacts): LetterText => REMINDER[language](facts);

const SUBMITTED: Record<LetterLanguage, (facts: LetterFacts) => LetterText> = {
  en: ({ name, certification, address, link }) => ({
    subject: `Your certification: look out for a mail from the Scrum Alliance`,
    text: `Hello ${name},

you have been submitted to the Scrum Alliance for "${certification}".

Within a few days the Scrum Alliance writes to ${address} with a link that activates your account and your certification. If there is nothing, look among the unwanted mails first.

Once that is done, tick it off here, so that we can remind you before it expires:
${link}

Is ${address} not the address of your account at the Scrum Alliance? Please write to your trainer before you follow their link: otherwise you end up with two accounts.
`,
  }),
  fr: ({ name, certification, address, link }) => ({
    subject: `Votre certification\u00a0: surveillez un message de la Scrum Alliance`,
    text: `Bonjour ${name},

vous avez été inscrit auprès de la Scrum Alliance pour «\u00a0${certification}\u00a0».

D’ici quelques jours, la Scrum Alliance écrira à ${address} avec un lien qui active votre compte et votre certification. Si rien n’arrive, regardez d’abord parmi les messages indésirables.

Une fois que c’est fait, cochez-le ici, pour que nous puissions vous prévenir avant l’échéance\u00a0:
${link}

${address} n’est pas l’adresse de votre compte à la Scrum Alliance\u00a0? Écrivez à votre formateur avant de suivre leur lien\u00a0: sinon vous auriez deux comptes.
`,
  }),
};

const REMINDER: Record<LetterLanguage, (facts: LetterFacts) => LetterText> = {
  en: ({ name, certification, address, link }) => ({
    subject: `Has the Scrum Alliance written to you?`,
    text: `Hello ${name},

by now there should be a mail from the Scrum Alliance at ${address}, with a link that activates "${certification}".

Activated already? Tick it off here, and we ask no more:
${link}

Nothing there, not even among the unwanted mails? Please write to your trainer.
`,
  }),
  fr: ({ name, certification, address, link }) => ({
    subject: `La Scrum Alliance vous a-t-elle écrit\u00a0?`,
    text: `Bonjour ${name},

un message de la Scrum Alliance devrait être arrivé à ${address}, avec un lien qui active «\u00a0${certification}\u00a0».

Déjà activée\u00a0? Cochez-le ici, et nous ne demanderons plus rien\u00a0:
${link}

Rien, pas même parmi les messages indésirables\u00a0? Écrivez à votre formateur.
`,
  }),
};
