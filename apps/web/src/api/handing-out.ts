import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type Section = Schemas['SectionResponse'];
export type Material = Schemas['MaterialResponse'];
type MaterialDraft = Schemas['MaterialRequest'];
export type ContentDraft = Pick<MaterialDraft, 'uploadId' | 'markdown' | 'url'>;
type EntryDraft = Schemas['EntryRequest'];
export type EntryChange = Schemas['EntryChangeRequest'];
export type OrderedSection = Schemas['OrderedSectionRequest'];
export type MemberUse = Schemas['MemberUseResponse'];

const inClass = (offeringId: string) => ({ params: { path: { offeringId } } });
const section = (offeringId: string, sectionId: string) => ({ params: { path: { offeringId, sectionId } } });
const entry = (offeringId: string, entryId: string) => ({ params: { path: { offeringId, entryId } } });
const material = (materialId: string) => ({ params: { path: { materialId } } });

export const addSection = (offeringId: string, title: string) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/materials/sections', { ...inClass(offeringId), body: { title } }));
export const renameSection = (offeringId: string, id: string, title: string) =>
  answer(
    api.PATCH('/api/v1/offerings/{offeringId}/materials/sections/{sectionId}', {
      ...section(offeringId, id),
      body: { title },
    }),
  );
export const removeSection = (offeringId: string, id: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/materials/sections/{sectionId}', section(offeringId, id)));

export const addEntry = (offeringId: string, body: EntryDraft) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/materials/entries', { ...inClass(offeringId), body }));
export const changeEntry = (offeringId: string, id: string, body: EntryChange) =>
  answer(api.PATCH('/api/v1/offerings/{offeringId}/materials/entries/{entryId}', { ...entry(offeringId, id), body }));
export const removeEntry = (offeringId: string, id: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/materials/entries/{entryId}', entry(offeringId, id)));

/** Puts everything into an order. */
export const setOrder = (offeringId: string, sections: OrderedSection[]) =>
  answer(api.PUT('/api/v1/offerings/{offeringId}/materials/order', { ...inClass(offeringId), body: { sections } }));
/** Hands out what another class of the course hands out, after what there is. */
export const copyFrom = (offeringId: string, source: string) =>
  answer(
    api.POST('/api/v1/offerings/{offeringId}/materials/copy-from', {
      ...inClass(offeringId),
      body: { offeringId: source },
    }),
  );

/** A material with all of its versions, the newest first. */
export const materialQuery = (materialId: string) =>
  queryOptions({
    queryKey: ['materials', 'one', materialId],
    queryFn: () => answer(api.GET('/api/v1/materials/{materialId}', material(materialId))),
  });
export const addMaterial = (body: MaterialDraft) => answer(api.POST('/api/v1/materials', { body }));
export const changeMaterial = (id: string, body: Schemas['MaterialChangeRequest']) =>
  answer(api.PATCH('/api/v1/materials/{materialId}', { ...material(id), body }));
export const addVersion = (id: string, body: Schemas['VersionRequest']) =>
  answer(api.POST('/api/v1/materials/{materialId}/versions', { ...material(id), body }));

/** How many days before the class its preparation is mailed by itself; null where it is not. */
export const setDaysBefore = (offeringId: string, daysBefore: number | null) =>
  answer(api.PUT('/api/v1/offerings/{offeringId}/prework', { ...inClass(offeringId), body: { daysBefore } }));
/** Mails those in the class what to prepare, and says how many that are. */
export const mailPrework = async (offeringId: string): Promise<number> =>
  (await answer(api.POST('/api/v1/offerings/{offeringId}/prework/mail', inClass(offeringId)))).mailed;

/** Who in a class has opened and completed what, by name. */
export const useOfClassQuery = (offeringId: string) =>
  infiniteQueryOptions({
    queryKey: ['materials', 'use', offeringId],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/offerings/{offeringId}/material-use', { params: { path: { offeringId }, query: { cursor } } }),
      ),
    ...byCursor,
  });

/** What one looks after of a course, or of the free library where none is named, with the newest version of each. */
export const managedMaterialsQuery = (courseId?: string) =>
  infiniteQueryOptions({
    queryKey: ['materials', 'managed', courseId ?? ''],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/materials', { params: { query: { courseId, cursor } } })),
    ...byCursor,
  });
