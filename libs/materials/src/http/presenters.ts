import { API_PREFIX } from '#platform';
import type { Arrangement, EntryDetails } from '../infra/arrangement-reader.js';
import type { LibraryItem } from '../infra/library-reader.js';
import type { MaterialDetails, VersionDetails, VersionFacts } from '../infra/material-reader.js';
import type {
  ArrangementResponse,
  EntryResponse,
  LibraryItemResponse,
  MaterialResponse,
  VersionDetailsResponse,
  VersionResponse,
} from './responses.js';

const iso = (moment: string | Date): string => new Date(moment).toISOString();
const isoOrNull = (moment: string | Date | null): string | null => (moment === null ? null : iso(moment));

const presentVersion = ({ id, number, note, createdAt, file, url, text }: VersionFacts): VersionResponse => ({
  id,
  number,
  note,
  createdAt: iso(createdAt),
  file: file && { ...file, href: `/${API_PREFIX}/materials/versions/${id}/file` },
  url,
  pages: text?.pages ?? null,
  notSearched: text?.failure ?? null,
});

/** One version with its text. */
export const presentVersionDetails = ({ material, page, ...version }: VersionDetails): VersionDetailsResponse => ({
  ...presentVersion(version),
  material,
  page: page && { markdown: page.markdown, html: page.html },
});

/** A material with those of its versions that were found. */
export const presentMaterial = (material: MaterialDetails): MaterialResponse => ({
  id: material.id,
  courseId: material.courseId,
  kind: material.kind,
  title: material.title,
  author: material.author,
  libraryKind: material.libraryKind,
  minutes: material.minutes,
  archived: material.archived,
  revision: material.revision,
  manages: material.manages,
  versions: material.versions.map(presentVersion),
});

/** Something in the free library. */
export const presentLibraryItem = (item: LibraryItem): LibraryItemResponse => ({
  ...item,
  latest: presentVersion(item.latest),
  openedAt: isoOrNull(item.openedAt),
  completedAt: isoOrNull(item.completedAt),
});

const presentEntry = (entry: EntryDetails, manages: boolean): EntryResponse => ({
  id: entry.id,
  material: entry.material,
  release: entry.release,
  releasesAt: isoOrNull(entry.releasesAt),
  released: entry.released,
  prework: entry.prework,
  dueAt: isoOrNull(entry.dueAt),
  pinned: entry.pinned,
  taught: presentVersion(entry.taught),
  latest: presentVersion(entry.latest),
  openedAt: isoOrNull(entry.openedAt),
  completedAt: isoOrNull(entry.completedAt),
  opened: manages ? entry.opened : null,
  completed: manages ? entry.completed : null,
});

/** What a class hands out. A section in which somebody sees nothing is not there for them. */
export const presentArrangement = ({ manages, ...found }: Arrangement): ArrangementResponse => ({
  offeringId: found.offeringId,
  zone: found.zone,
  manages,
  sections: found.sections
    .filter(({ entries }) => manages || entries !== null)
    .map(({ id, title, entries }) => ({
      id,
      title,
      entries: (entries ?? []).map((one) => presentEntry(one, manages)),
    })),
  prework: manages ? { ...found.prework, mailedAt: isoOrNull(found.prework.mailedAt) } : null,
});
