import { csvRow } from '#kernel';
import type { Minutes, MinutesTakeaway, MinutesTopic } from '../minutes.js';
import { isoOf, nameOf, type ExportFacts } from './export.js';

const COLUMNS = [
  'kind',
  'number',
  'topic',
  'text',
  'by',
  'status',
  'votes',
  'talked_seconds',
  'thumbs_up',
  'thumbs_sideways',
  'thumbs_down',
  'at',
  'origin',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

const line = (row: Row): string => csvRow(COLUMNS.map((column) => row[column]));

const takeawayRow = (takeaway: MinutesTakeaway, topic: MinutesTopic | null, facts: ExportFacts): Row => ({
  kind: 'takeaway',
  number: topic?.number,
  topic: topic?.title,
  text: takeaway.text,
  by: nameOf(facts, takeaway.by),
  at: isoOf(takeaway.at),
});

function topicRows(topic: MinutesTopic, status: string, facts: ExportFacts): Row[] {
  const thumbs = topic.polls.at(-1)?.counts;
  const own: Row = {
    kind: 'topic',
    number: topic.number,
    topic: topic.title,
    text: topic.note,
    by: nameOf(facts, topic.by),
    status,
    votes: topic.votes,
    talked_seconds: Math.floor(topic.talkedMs / 1000),
    thumbs_up: thumbs?.up,
    thumbs_sideways: thumbs?.sideways,
    thumbs_down: thumbs?.down,
    at: isoOf(topic.startedAt),
    origin: topic.origin?.label,
  };
  const parts = topic.parts.map((part): Row => ({
    kind: 'merged-topic',
    number: topic.number,
    topic: part.title,
    text: part.note,
    by: nameOf(facts, part.by),
    status,
  }));
  return [own, ...parts, ...topic.takeaways.map((takeaway) => takeawayRow(takeaway, topic, facts))];
}

/**
 * The minutes as CSV (RFC 4180: CRLF, quotes doubled, a header): one row per topic, merged topic and takeaway. The
 * thumbs are those of a topic's last poll. Column names stay English, they are for machines.
 */
export function minutesCsv(minutes: Minutes, facts: ExportFacts): string {
  const rows = [
    ...minutes.discussed.flatMap((topic) => topicRows(topic, 'discussed', facts)),
    ...minutes.notDiscussed.flatMap((topic) => topicRows(topic, 'not-discussed', facts)),
    ...minutes.takeaways.map((takeaway) => takeawayRow(takeaway, null, facts)),
  ];
  return [COLUMNS.join(','), ...rows.map(line), ''].join('\r\n');
}
