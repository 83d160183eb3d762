import type { LibraryKind, MaterialKind } from '#contracts';

/** What is said of something to hand out. */
export interface MaterialPlan {
  title: string;
  /** Whose it is; may be empty. */
  author: string;
  /** What it is in the free library; null for what belongs to a course. */
  libraryKind: LibraryKind | null;
  /** Whole minutes that reading it takes; null where nobody has said. */
  minutes: number | null;
}

/** Something to hand out, whose content comes in versions. */
export interface Material extends MaterialPlan {
  id: string;
  /** Null for what is in the free library. */
  courseId: string | null;
  kind: MaterialKind;
  /** No longer offered to new classes, and gone from the free library; classes that hand it out keep it. */
  archived: boolean;
  /** Raised by every change. */
  revision: number;
}

/** What somebody sends as the content of a version: one of the three. */
export interface ContentDraft {
  uploadId?: string;
  markdown?: string;
  url?: string;
}

/** The content of a version, as it is stored. It never changes. */
export type Content =
  | { is: 'file'; fileId: string }
  | { is: 'page'; markdown: string; html: string; renderer: number }
  | { is: 'link'; url: string };

const CARRIES: Record<MaterialKind, readonly (keyof ContentDraft)[]> = {
  file: ['uploadId'],
  page: ['markdown'],
  link: ['url'],
  video: ['uploadId', 'url'],
};

/**
 * Which field of a draft holds the content, by the kind of what it is for.
 *
 * @returns the field at fault where there is none, or one too many
 */
export function contentField(
  kind: MaterialKind,
  draft: ContentDraft,
): { field: keyof ContentDraft } | { wrong: keyof ContentDraft; code: 'content-missing' | 'content-other' } {
  const given = (['uploadId', 'markdown', 'url'] as const).filter((field) => draft[field] !== undefined);
  const [fits, ...more] = given.filter((field) => CARRIES[kind].includes(field));
  const other = given.find((field) => field !== fits);
  if (other) return { wrong: other, code: 'content-other' };
  if (!fits || more.length > 0) return { wrong: CARRIES[kind][0]!, code: 'content-missing' };
  return { field: fits };
}
