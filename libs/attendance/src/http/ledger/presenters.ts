import { type Instant, type Page } from '#kernel';
import { UPLOAD_PATH } from '#markdown';
import { copySheetOf } from '../../domain/ledger/copy-sheet.js';
import { warningsOf } from '../../domain/ledger/warnings.js';
import { rulesAt, seusOf } from '../../domain/rules.js';
import type { ItemDetailRow, ItemRow, TotalRow } from '../../infra/ledger/ledger-queries.js';
import type { LedgerItemDetailView, LedgerItemView, LedgerPage, TotalsView, YearTotalView } from './responses.js';

const iso = (moment: Instant): string => new Date(moment).toISOString();
const seusOn = (day: string, minutes: number): number => seusOf(minutes, rulesAt(Date.parse(day)));

function presentItem(row: ItemRow): LedgerItemView {
  const { dayMinutes, loggedMinutes, loggedAt, ...item } = row;
  return {
    ...item,
    seus: seusOn(row.happenedOn, row.minutes),
    loggedAt: loggedAt === null ? null : iso(loggedAt),
    warnings: warningsOf({ minutes: row.minutes, dayMinutes, loggedMinutes }),
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
    ...{ year, minutes, items: sumOf('items'), seus: seusOn(`${year}-12-31`, minutes) },
    categories: totals.map(({ year: _, ...total }) => total),
  };
}
