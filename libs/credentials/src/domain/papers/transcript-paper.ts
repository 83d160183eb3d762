import { type CategoryTotal, type CountedItem, type Period, yearIn } from './counted.js';
import type { Block, PaperFacts } from './paper.js';
import type { Wanted } from './record-paper.js';
import { amountInWords, dayInWords, shortDay, WORDS } from './words.js';

/** What is true of a transcript as a whole. `at` is when the last thing in it changed, in milliseconds. */
export function transcriptFacts(period: Period, at: number, { language, sheet, community, owner }: Wanted): PaperFacts {
  const words = WORDS[language];
  return {
    title: `${words.transcript} ${periodInWords(period, language)}`,
    author: owner,
    language,
    sheet,
    at,
    foot: `${owner} · ${community}`,
    page: words.page,
    lettersLacking: words.lettersLacking,
  };
}

function periodInWords(period: Period, language: Wanted['language']): string {
  const { between } = WORDS[language];
  return yearIn(period) ?? between(dayInWords(language, period.from), dayInWords(language, period.to));
}

/** How a transcript begins: whose it is, of when, and what each category comes to. */
export function transcriptHead(period: Period, totals: readonly CategoryTotal[], wanted: Wanted): Block[] {
  const { language, community, owner, seusOf } = wanted;
  const words = WORDS[language];
  const comesTo = (minutes: number) =>
    `${words.minutes(minutes)} · ${words.seus(amountInWords(language, seusOf(minutes)))}`;
  const all = totals.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    { kind: 'text', text: community, quiet: true },
    { kind: 'title', text: `${words.transcript} · ${periodInWords(period, language)}` },
    { kind: 'name', text: owner },
    ...(totals.length === 0
      ? [{ kind: 'text' as const, text: words.nothing }]
      : [
          {
            kind: 'facts' as const,
            facts: [
              ...totals.map(({ category, minutes }) => ({
                label: words.categories[category],
                value: comesTo(minutes),
              })),
              { label: words.total, value: comesTo(all) },
            ],
          },
        ]),
    { kind: 'text', text: `${words.evidence(community)} ${words.ownEntries}`, quiet: true },
  ];
}

/** Goes through the items of a transcript, which come category by category, and gives what is to be written of each. */
export class TranscriptRows {
  private category: string | undefined;

  constructor(
    private readonly totals: readonly CategoryTotal[],
    private readonly wanted: Wanted,
  ) {}

  /** What stands next, with the heading of a category before its first item. */
  of(items: readonly CountedItem[]): Block[] {
    return items.flatMap((item) => {
      if (item.category === this.category) return [this.row(item)];
      const sum = this.end();
      this.category = item.category;
      const { categories, columns } = WORDS[this.wanted.language];
      return [
        ...sum,
        { kind: 'heading', text: categories[item.category] },
        { kind: 'columns', cells: [columns.when, columns.what, columns.minutes, columns.seus] },
        this.row(item),
      ];
    });
  }

  /** The sum of the category that has come to its end; nothing where there is none. */
  end(): Block[] {
    const total = this.totals.find(({ category }) => category === this.category);
    if (!total) return [];
    return [{ kind: 'sum', cells: ['', WORDS[this.wanted.language].total, ...this.amounts(total.minutes)] }];
  }

  private row({ kind, title, description, happenedOn, minutes }: CountedItem): Block {
    const { language } = this.wanted;
    const what = WORDS[language].kinds[kind];
    // Descriptions of our own begin with what it was.
    const besides = description.startsWith(what) ? description : [what, description.trim()].filter(Boolean).join(' · ');
    return { kind: 'row', cells: [shortDay(language, happenedOn), title, ...this.amounts(minutes)], besides };
  }

  private amounts(minutes: number): [minutes: string, seus: string] {
    const { language, seusOf } = this.wanted;
    return [String(minutes), amountInWords(language, seusOf(minutes))];
  }
}
