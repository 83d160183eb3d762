import type { Instant } from '#kernel';
import type { Minutes, MinutesTakeaway, MinutesTopic } from '../minutes.js';
import type { PollResult, TopicOrigin } from '../state.js';
import { nameOf, type ExportFacts } from './export.js';

export type ExportLocale = 'en' | 'fr';

const en = {
  discussed: 'Discussed',
  notDiscussed: 'Not discussed',
  takeaways: 'Takeaways',
  otherTakeaways: 'Takeaways without a topic',
  facilitator: 'Facilitated by',
  anonymous: 'anonymous',
  somebody: 'somebody',
  from: 'From',
  fromForum: 'From the forum',
  meToo: (count: number) => (count === 1 ? '1 has this question too' : `${count} have this question too`),
  discussedAt: (meetup: string, day: string) => `This was discussed at ${meetup} on ${day}.`,
  nothing: 'Nothing was written down.',
  merged: 'Merged from',
  thumbs: 'Thumbs',
  up: 'up',
  sideways: 'sideways',
  down: 'down',
  none: 'Nothing was discussed.',
  cancelled: 'The session was cancelled.',
  votes: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  colon: ':',
};

const fr: typeof en = {
  discussed: 'Sujets discutés',
  notDiscussed: 'Sujets non discutés',
  takeaways: 'À retenir',
  otherTakeaways: 'À retenir, hors sujet particulier',
  facilitator: 'Animation',
  anonymous: 'anonyme',
  somebody: 'quelqu’un',
  from: 'Provenance',
  fromForum: 'Du forum',
  meToo: (count: number) => (count > 1 ? `${count} se posent aussi la question` : `${count} se pose aussi la question`),
  discussedAt: (meetup: string, day: string) => `On en a parlé lors de ${meetup}, le ${day}.`,
  nothing: 'Rien n’a été noté.',
  merged: 'Regroupe',
  thumbs: 'Pouces',
  up: 'vers le haut',
  sideways: 'de côté',
  down: 'vers le bas',
  none: 'Aucun sujet n’a été discuté.',
  cancelled: 'La session a été annulée.',
  votes: (count: number) => (count > 1 ? `${count} votes` : `${count} vote`),
  minutes: (count: number) => (count > 1 ? `${count} minutes` : `${count} minute`),
  colon: ' :',
};

const LABELS = { en, fr };
type Labels = typeof en;

/** What people wrote, so that it cannot become markup: no links, images, headings, mentions or HTML of theirs. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~!&@]/g, (character) => `\\${character}`)
    // What GitHub's flavour makes links of without being asked.
    .replace(/:(?=\/\/)|(?<=www)\./gi, (character) => `\\${character}`)
    // A list, a quote, a rule or a numbered item begins at the start of a line only; so does an indented block.
    .replace(/^[ \t]+/gm, '')
    .replace(/^(\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/^([-+=])/gm, '\\$1');

const inline = (text: string): string => escaped(text).replace(/\s*\n\s*/g, ' ');

/** Every line of a note quoted, so that nothing in it ends up outside. */
const quoted = (text: string): string[] =>
  escaped(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());

const localeOf = (locale: ExportLocale): string => (locale === 'en' ? 'en-GB' : 'fr-FR');

function when(instant: Instant, locale: ExportLocale, timeZone: string): string {
  const format = new Intl.DateTimeFormat(localeOf(locale), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return `${format.format(instant)} (${timeZone})`;
}

/** Whole minutes, of at least one where there was any talk. */
const wholeMinutes = (talkedMs: number): number => Math.max(talkedMs > 0 ? 1 : 0, Math.round(talkedMs / 60_000));

const pollLine = ({ counts }: PollResult, label: Labels): string =>
  `${label.thumbs}${label.colon} ${counts.up} ${label.up}, ${counts.sideways} ${label.sideways}, ${counts.down} ${label.down}`;

function originLine(origin: TopicOrigin, label: Labels, linkTo: LinkTo | undefined): string {
  const url = linkTo?.(origin) ?? null;
  const from = origin.kind === 'forum' ? label.fromForum : label.from;
  const title = url === null ? inline(origin.label) : `[${inline(origin.label)}](${url})`;
  const meToo = origin.meToo ? ` · ${label.meToo(origin.meToo)}` : '';
  return `${from}${label.colon} ${title}${meToo}`;
}

function takeawayLine(takeaway: MinutesTakeaway, facts: ExportFacts, label: Labels): string {
  const by = nameOf(facts, takeaway.by) ?? label.somebody;
  return `- ${inline(takeaway.text)} (${inline(by)})`;
}

function topicLines(topic: MinutesTopic, facts: ExportFacts, label: Labels, linkTo?: LinkTo): string[] {
  const by = topic.anonymous ? label.anonymous : nameOf(facts, topic.by);
  const told = [
    by === null ? null : inline(by),
    topic.votes === null ? null : label.votes(topic.votes),
    topic.talkedMs > 0 ? label.minutes(wholeMinutes(topic.talkedMs)) : null,
  ].filter((part) => part !== null);
  const lines = [`### ${inline(topic.title)}`, ''];
  if (told.length > 0) lines.push(told.join(' · '), '');
  if (topic.origin) lines.push(originLine(topic.origin, label, linkTo), '');
  if (topic.note) lines.push(...quoted(topic.note), '');
  if (topic.parts.length > 0) {
    lines.push(`${label.merged}${label.colon}`, '', ...topic.parts.map((part) => `- ${inline(part.title)}`), '');
  }
  for (const poll of topic.polls) lines.push(pollLine(poll, label), '');
  if (topic.takeaways.length > 0) {
    lines.push(`**${label.takeaways}**`, '', ...topic.takeaways.map((one) => takeawayLine(one, facts, label)), '');
  }
  return lines;
}

/** Where a topic's origin is read; null where there is no link to it. */
type LinkTo = (origin: TopicOrigin) => string | null;

/**
 * The minutes as Markdown, in the given language, for people to read and to post.
 *
 * @param untitled where the title stands above already
 */
export function minutesMarkdown(
  minutes: Minutes,
  facts: ExportFacts,
  locale: ExportLocale = 'en',
  { untitled = false, linkTo }: { untitled?: boolean; linkTo?: LinkTo } = {},
): string {
  const label = LABELS[locale];
  const facilitator = nameOf(facts, minutes.facilitator);
  const lines = untitled ? [] : [`# ${inline(facts.title)}`, ''];
  lines.push(when(minutes.startedAt ?? minutes.startsAt, locale, facts.timeZone ?? 'UTC'), '');
  if (facilitator !== null) lines.push(`${label.facilitator}${label.colon} ${inline(facilitator)}`, '');
  if (minutes.closeReason === 'cancelled') lines.push(label.cancelled, '');
  lines.push(`## ${label.discussed}`, '');
  if (minutes.discussed.length === 0) lines.push(label.none, '');
  for (const topic of minutes.discussed) lines.push(...topicLines(topic, facts, label, linkTo));
  if (minutes.notDiscussed.length > 0) {
    lines.push(
      `## ${label.notDiscussed}`,
      '',
      ...minutes.notDiscussed.flatMap((topic) => topicLines(topic, facts, label, linkTo)),
    );
  }
  if (minutes.takeaways.length > 0) {
    lines.push(
      `## ${label.otherTakeaways}`,
      '',
      ...minutes.takeaways.map((one) => takeawayLine(one, facts, label)),
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/**
 * What a discussed topic brought, as Markdown for the thread that it came from. Nobody is named: some were guests, and some
 * wrote without a name.
 *
 * @param url where the whole session is read
 * @param known notes that the thread's readers know already
 */
export function topicMarkdown(
  topic: MinutesTopic,
  session: { title: string; url: string; at: Instant; timeZone: string; known: readonly string[] },
  locale: ExportLocale,
): string {
  const label = LABELS[locale];
  const day = new Intl.DateTimeFormat(localeOf(locale), { dateStyle: 'full', timeZone: session.timeZone });
  const lines = [label.discussedAt(`[${inline(session.title)}](${session.url})`, day.format(session.at)), ''];
  const told = [
    topic.votes === null ? null : label.votes(topic.votes),
    topic.talkedMs > 0 ? label.minutes(wholeMinutes(topic.talkedMs)) : null,
  ].filter((part) => part !== null);
  if (told.length > 0) lines.push(told.join(' · '), '');
  const isNews = topic.note !== '' && !session.known.includes(topic.note);
  if (isNews) lines.push(...quoted(topic.note), '');
  if (topic.takeaways.length > 0) {
    lines.push(`**${label.takeaways}**`, '', ...topic.takeaways.map(({ text }) => `- ${inline(text)}`), '');
  }
  if (!isNews && topic.takeaways.length === 0) lines.push(label.nothing, '');
  return `${lines.join('\n').trimEnd()}\n`;
}
