import type { CountedItem } from './counted.js';
import type { Block, Language, PaperFacts, Sheet } from './paper.js';
import { amountInWords, dayInWords, WORDS } from './words.js';

/** How a paper is wanted, and who it is of. */
export interface Wanted {
  language: Language;
  sheet: Sheet;
  /** What the community is called. */
  community: string;
  /** Whose paper it is, as people are shown that name. */
  owner: string;
  /** Scrum Education Units of whole minutes, rounded down to hundredths. */
  seusOf: (minutes: number) => number;
}

/** What is true of the paper of one record as a whole. */
export function recordFacts(item: CountedItem, { language, sheet, community, owner }: Wanted): PaperFacts {
  const words = WORDS[language];
  return {
    title: `${words.record}: ${item.title}`,
    author: item.signedName ?? owner,
    language,
    sheet,
    at: item.changedAt,
    foot: community,
    page: words.page,
    lettersLacking: words.lettersLacking,
  };
}

/**
 * An attendance record on one sheet.
 *
 * @param address where anybody reads whether it still stands; undefined where it has no credential
 */
export function recordBlocks(item: CountedItem, wanted: Wanted, address: string | undefined): Block[] {
  const { language, community, owner, seusOf } = wanted;
  const words = WORDS[language];
  const { topics, ruleVersion, minutes } = item;
  const seus = words.seus(amountInWords(language, seusOf(minutes)));
  return [
    { kind: 'text', text: community, quiet: true },
    { kind: 'title', text: words.record },
    { kind: 'name', text: item.signedName ?? owner },
    {
      kind: 'facts',
      facts: [
        { label: words.what, value: item.title },
        { label: words.category, value: `${words.kinds[item.kind]} · ${words.categories[item.category]}` },
        { label: words.when, value: dayInWords(language, item.happenedOn) },
        { label: words.counted, value: `${words.minutes(minutes)} · ${seus}` },
        ...(topics.length > 0
          ? [{ label: words.topics, value: topics.join('\n') }]
          : [{ label: words.description, value: item.description }]),
        ...(ruleVersion === null ? [] : [{ label: words.rules, value: ruleVersion }]),
      ].filter(({ value }) => value.trim() !== ''),
    },
    ...(address === undefined ? [] : [{ kind: 'code' as const, address, text: words.check }]),
    { kind: 'text', text: words.evidence(community), quiet: true },
  ];
}
