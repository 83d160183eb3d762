import type { MailedKind } from '#contracts';

/** What a letter speaks of. */
export interface LetterFacts {
  /** Null for who wrote without a name, or is gone. */
  by: string | null;
  title: string;
  space: string;
}

/** What a letter says; the words of the post come after the first paragraph. */
export interface LetterText {
  first: string;
  action: string;
}

type Template = (facts: LetterFacts) => LetterText;

const EN: Record<MailedKind, Template> = {
  answer: ({ by, title, space }) => ({
    first: `${by ?? 'Somebody'} answered your question “${title}” in ${space}:`,
    action: 'Read the answer',
  }),
  mention: ({ by, title, space }) => ({
    first: `${by ?? 'Somebody'} mentioned you in “${title}” in ${space}:`,
    action: 'Read the post',
  }),
  accepted: ({ by, title, space }) => ({
    first: `${by ?? 'Who asked'} accepted your answer to “${title}” in ${space}:`,
    action: 'See your answer',
  }),
  reply: ({ by, title, space }) => ({
    first: `${by ?? 'Somebody'} replied to you in “${title}” in ${space}:`,
    action: 'Read the reply',
  }),
  quote: ({ by, title, space }) => ({
    first: `${by ?? 'Somebody'} quoted you in “${title}” in ${space}:`,
    action: 'Read the post',
  }),
  watching: ({ by, title, space }) => ({
    first: `${by ?? 'Somebody'} wrote in “${title}” in ${space}:`,
    action: 'Read the post',
  }),
  endorsed: ({ by, title, space }) => ({
    first: `${by ?? 'Somebody'} endorsed your answer to “${title}” in ${space}:`,
    action: 'See your answer',
  }),
};

const FR: Record<MailedKind, Template> = {
  answer: ({ by, title, space }) => ({
    first: `${by ?? 'Quelqu’un'} a répondu à votre question « ${title} » dans ${space}\u00a0:`,
    action: 'Lire la réponse',
  }),
  mention: ({ by, title, space }) => ({
    first: `${by ?? 'Quelqu’un'} vous a mentionné dans « ${title} », dans ${space}\u00a0:`,
    action: 'Lire le message',
  }),
  accepted: ({ by, title, space }) => ({
    first: `${by ?? 'La personne qui a posé la question'} a accepté votre réponse à « ${title} » dans ${space}\u00a0:`,
    action: 'Voir votre réponse',
  }),
  reply: ({ by, title, space }) => ({
    first: `${by ?? 'Quelqu’un'} vous a répondu dans « ${title} », dans ${space}\u00a0:`,
    action: 'Lire la réponse',
  }),
  quote: ({ by, title, space }) => ({
    first: `${by ?? 'Quelqu’un'} vous a cité dans « ${title} », dans ${space}\u00a0:`,
    action: 'Lire le message',
  }),
  watching: ({ by, title, space }) => ({
    first: `${by ?? 'Quelqu’un'} a écrit dans « ${title} », dans ${space}\u00a0:`,
    action: 'Lire le message',
  }),
  endorsed: ({ by, title, space }) => ({
    first: `${by ?? 'Quelqu’un'} appuie votre réponse à « ${title} » dans ${space}\u00a0:`,
    action: 'Voir votre réponse',
  }),
};

/** What a letter of a kind says in a language. */
export const letterText = (kind: MailedKind, locale: string, facts: LetterFacts): LetterText =>
  (locale === 'fr' ? FR : EN)[kind](facts);
