import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** Something that one counts. */
export type LedgerItem = Schemas['LedgerItemView'];
/** The same with its history and its evidence. */
export type LedgerItemDetail = Schemas['LedgerItemDetailView'];
export type CopySheet = Schemas['CopySheetView'];
export type Evidence = Schemas['EvidenceView'];
export type YearTotal = Schemas['YearTotalView'];
export type Category = LedgerItem['category'];
/** Something that was read and is not entered. */
export type UnenteredReading = Schemas['UnenteredReadingView'];

export const CATEGORIES: readonly Category[] = ['learning', 'events', 'volunteering', 'other'];
export const KINDS: readonly LedgerItem['kind'][] = ['meetup', 'class', 'reading', 'own'];

/** Which items are shown; all of them where nothing is said. */
export interface LedgerFilter {
  year?: number;
  category?: Category;
  kind?: LedgerItem['kind'];
  logged?: boolean;
}

/** The latest day first. */
export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['ledger', 'list', filter],
    queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/ledger', { params: { query: { ...filter, cursor } } })),
    ...byCursor,
  });

export const totalsQuery = queryOptions({
  queryKey: ['ledger', 'totals'],
  queryFn: () => answer(api.GET('/api/v1/ledger/totals')),
});

export const ledgerItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'item', id],
    queryFn: () => answer(api.GET('/api/v1/ledger/{id}', of(id))),
  });

/** Whether something that was read waits to be entered. */
export const readingQuery = (materialId: string) =>
  queryOptions({
    queryKey: ['ledger', 'readings', materialId],
    queryFn: () => answer(api.GET('/api/v1/ledger/readings', { params: { query: { materialId } } })),
  });

export const readingsQuery = infiniteQueryOptions({
  queryKey: ['ledger', 'readings'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/ledger/readings', { params: { query: { cursor } } })),
  ...byCursor,
});

const of = (id: string) => ({ params: { path: { id } } });

export const enterOwn = (body: Schemas['OwnEntryBody']) => answer(api.POST('/api/v1/ledger', { body }));
export const changeItem = (id: string, body: Schemas['ItemChangeBody']) =>
  answer(api.PATCH('/api/v1/ledger/{id}', { ...of(id), body }));
export const withdrawItem = (id: string) => answer(api.DELETE('/api/v1/ledger/{id}', of(id)));
export const restoreItem = (id: string) => answer(api.POST('/api/v1/ledger/{id}/restore', of(id)));
export const logItem = (id: string, logged: boolean) =>
  answer(logged ? api.PUT('/api/v1/ledger/{id}/logged', of(id)) : api.DELETE('/api/v1/ledger/{id}/logged', of(id)));
export const enterReading = (materialId: string, minutes?: number) =>
  answer(api.POST('/api/v1/ledger/readings', { body: { materialId, minutes } }));
