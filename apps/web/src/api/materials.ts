import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { LibraryKind } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type Arrangement = Schemas['ArrangementResponse'];
export type Entry = Schemas['EntryResponse'];
export type MaterialVersion = Schemas['VersionResponse'];
export type VersionDetails = Schemas['VersionDetailsResponse'];
export type LibraryItem = Schemas['LibraryItemResponse'];
export type FoundMaterial = Schemas['FoundMaterialResponse'];
export type ReadPlace = Schemas['FoundPlaceResponse'];
export type AskedThread = Schemas['AskedThreadView'];

const inClass = (offeringId: string) => ({ params: { path: { offeringId } } });
const ofEntry = (entryId: string) => ({ params: { path: { entryId } } });
const ofMaterial = (materialId: string) => ({ params: { path: { materialId } } });

/** What a class hands out, as far as one sees it. */
export const classMaterialsQuery = (offeringId: string) =>
  queryOptions({
    queryKey: ['materials', 'class', offeringId],
    queryFn: () => answer(api.GET('/api/v1/offerings/{offeringId}/materials', inClass(offeringId))),
  });

/** One version with its text: it never changes. */
export const versionQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['materials', 'version', versionId],
    queryFn: () => answer(api.GET('/api/v1/materials/versions/{versionId}', { params: { path: { versionId } } })),
    staleTime: Infinity,
  });

export const libraryQuery = (kind?: LibraryKind) =>
  infiniteQueryOptions({
    queryKey: ['materials', 'library', kind ?? ''],
    queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/library', { params: { query: { kind, cursor } } })),
    ...byCursor,
  });

export const libraryItemQuery = (materialId: string) =>
  queryOptions({
    queryKey: ['materials', 'library', 'one', materialId],
    queryFn: () => answer(api.GET('/api/v1/library/{materialId}', ofMaterial(materialId))),
  });

export const openEntry = (entryId: string) =>
  answer(api.PUT('/api/v1/material-entries/{entryId}/opened', ofEntry(entryId)));
export const completeEntry = (entryId: string) =>
  answer(api.PUT('/api/v1/material-entries/{entryId}/completed', ofEntry(entryId)));
export const reopenEntry = (entryId: string) =>
  answer(api.DELETE('/api/v1/material-entries/{entryId}/completed', ofEntry(entryId)));
export const openInLibrary = (materialId: string) =>
  answer(api.PUT('/api/v1/library/{materialId}/opened', ofMaterial(materialId)));
export const readInLibrary = (materialId: string) =>
  answer(api.PUT('/api/v1/library/{materialId}/read', ofMaterial(materialId)));

/** Everything one may read now, in one file. */
export const zipOf = (offeringId: string) => `/api/v1/offerings/${offeringId}/materials.zip`;

/** Pages of materials with these words: in all one may read, or in one version. */
export const foundMaterialsQuery = (q: string, { version, limit }: { version?: string; limit?: number } = {}) =>
  infiniteQueryOptions({
    queryKey: ['materials', 'found', q, version ?? '', limit ?? 0],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/api/v1/search/materials', { params: { query: { q, version, limit, cursor } }, signal })),
    ...byCursor,
    retry: false,
  });

/** What was asked at a page, or about all of it; a part of the forum, which changes when somebody asks. */
export const askedHereQuery = (versionId: string, page?: number) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'asked', versionId, page ?? 0],
    queryFn: ({ pageParam: cursor }) => {
      const params = { path: { id: versionId }, query: { page, cursor, limit: 10 } };
      return answer(api.GET('/api/v1/materials/versions/{id}/threads', { params }));
    },
    ...byCursor,
    refetchOnWindowFocus: true,
  });

/** How many were asked at each page. */
export const pageMarksQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['forum', 'asked', versionId, 'marks'],
    queryFn: async () => {
      const params = { path: { id: versionId } };
      return (await answer(api.GET('/api/v1/materials/versions/{id}/thread-counts', { params }))).items;
    },
    refetchOnWindowFocus: true,
  });

/** The place in a material where a thread was asked, if there is one that one may read. */
export const threadAnchorQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['forum', 'anchor', threadId],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/threads/{id}/anchor', { params: { path: { id: threadId } } }))).anchor,
  });
