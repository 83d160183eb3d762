import { bare } from './lines.js';

const DASHES = '────';

/** What stands above all mails that can be answered, in the languages that mails are written in. */
const WORDS = { en: 'Reply above this line', fr: 'Répondez au-dessus de cette ligne' } as const;

/** The line of a mail above which its reader writes. */
export const replyMarker = (locale: string): string =>
  `${DASHES} ${locale.startsWith('fr') ? WORDS.fr : WORDS.en} ${DASHES}`;

// The dashes may have gone through a program without them.
const MARKER = new RegExp(
  `^[>\\s]*(?:─|\\?|-|—|–|#){2,}\\s*(?:${Object.values(WORDS).join('|')})\\s*(?:─|\\?|-|—|–|#){2,}`,
  'iu',
);

/** Whether a line is our marker, quoted or not. */
export const isMarker = (line: string): boolean => MARKER.test(bare(line));

/** Signs that stand in for what the HTML of a mail tells beyond its words. No mail contains them: see `withoutSigns`. */
export const SIGNS = {
  /** What follows is what is answered, all of it. */
  history: '\ue0a7history\ue0a7',
  /** What follows is an attribution or a quote. */
  quote: '\ue0a7quote\ue0a7',
} as const;

/** Whether a line says that the rest of the mail is what it answers. */
export const isHistorySign = (line: string): boolean => line.includes(SIGNS.history);

/** Whether a line says that a quote follows. */
export const isAnnounced = (line: string): boolean => line.includes(SIGNS.quote);

/** A text that cannot say so. */
export const withoutSigns = (text: string): string => text.replace(/[\ue0a7\ue0a8]/g, '');
