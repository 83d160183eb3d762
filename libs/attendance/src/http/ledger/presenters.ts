import { type Instant, type Page } from '#kernel';
import { UPLOAD_PATH } from '#markdown';
import { copySheetOf } from '../../domain/ledger/copy-sheet.js';
import { warningsOf } from '../../domain/ledger/warnings.js';
import { seusOf } from '../../domain/rules.js';
import type { ItemDetailRow, ItemRow, TotalRow } from '../../infra/ledger/ledger-queries.js';
import type { LedgerItemDetailView, LedgerItemView, LedgerPage, TotalsView, YearTotalView } from './responses.js';

const iso = (moment: Instant): string => new Date(moment).toISOString();

function presentItem(row: ItemRow): LedgerItemView {
  const { dayMinutes, longDayMinutes, loggedMinutes, loggedAt, minutesPerSeu: _, ...item } = row;
  return {
    ...item,
    seus: seusOf(row.minutes, row),
    loggedAt: loggedAt === null ? null : iso(loggedAt),
    warnings: warningsOf({ minutes: row.minutes, dayMinutes, longDayMinutes, loggedMinutes }),
    copySheet: copySheetOf(row),
  };
}

export const presentLedger = ({ items, nextCursor }: Page<ItemRow>): LedgerPage => ({
  items: items.map(presentItem),
  nextCursor,
});

export function presentItemDetail({ entries, evidence, ...row }: ItemDetailRow): LedgerItemDetailView {
  return {
    ...presentItem(row),
    entries: entries.map((entry) => ({ ...entry, at: iso(entry.at) })),
    evidence: evidence.map((file) => ({ ...file, url: `${UPLOAD_PATH}${file.id}` })),
  };
}

export function presentTotals(rows: TotalRow[]): TotalsView {
  const years = [...Map.groupBy(rows, ({ year }) => year)];
  return { years: years.map(([year, totals]) => presentYear(year, totals)) };
}

function presentYear(year: number, totals: TotalRow[]): YearTotalView {
  const sumOf = (number: 'items' | 'minutes') => totals.reduce((sum, total) => sum + total[number], 0);
  const minutes = sumOf('minutes');
  return {
    ...{ year, minutes, items: sumOf('items'), seus: seusOf(minutes, totals[0]!) },
    categories: totals.map(({ year: _, minutesPerSeu: __, ...total }) => total),
  };
}
