import { FORUM_LIMITS } from '#contracts';
import type { Instant } from '#kernel';
import type { ExportLocale } from '#lean-coffee/core';
import { shortened } from './topic.js';

const WORDS = {
  en: { title: (meetup: string, day: string) => `Minutes: ${meetup}, ${day}`, whole: 'The whole session' },
  fr: { title: (meetup: string, day: string) => `Compte rendu : ${meetup}, ${day}`, whole: 'Toute la séance' },
};

/** What the thread with the minutes of a meetup is called; `at` is when it was, in its `zone`. */
export function minutesTitle(meetup: { title: string; zone: string; at: Instant }, locale: ExportLocale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'long',
    timeZone: meetup.zone,
  });
  const day = format.format(meetup.at);
  const left = FORUM_LIMITS.title - WORDS[locale].title('', day).length;
  return WORDS[locale].title(shortened(meetup.title, left), day);
}

/**
 * The minutes as a post: with a link to the session, and cut between two lines where they are too long for one.
 *
 * @param markdown the minutes, in which everything people typed is escaped
 */
export function minutesBody(markdown: string, url: string, locale: ExportLocale): string {
  const foot = `\n[${WORDS[locale].whole}](${url})\n`;
  const room = FORUM_LIMITS.body - foot.length;
  if (markdown.length <= room) return markdown + foot;
  const cut = markdown.lastIndexOf('\n', room - 4);
  return `${markdown.slice(0, cut)}\n\n…\n${foot}`;
}
