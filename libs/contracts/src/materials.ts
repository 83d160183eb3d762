const MEGABYTE = 1_000_000;

/** What something to hand out is. */
export const MATERIAL_KINDS = ['file', 'page', 'link', 'video'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** What the free library holds. */
export const LIBRARY_KINDS = ['blog-post', 'ebook', 'resource'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/**
 * When somebody in a class sees something: from their enrolment on, once the first half-day begins, once the last one is
 * over, or from a moment on.
 */
export const RELEASES = ['before', 'during', 'after', 'on-date'] as const;
export type Release = (typeof RELEASES)[number];

export const MATERIAL_LIMITS = {
  title: { min: 1, max: 200 },
  author: { min: 0, max: 200 },
  /** What is different in a version. */
  note: { min: 0, max: 500 },
  page: { min: 1, max: 50_000 },
  url: 2_000,
  section: { min: 1, max: 120 },
  sections: 100,
  /** Of one class. */
  entries: 500,
  versions: 200,
  /** Whole minutes that reading something takes. */
  minutes: { min: 1, max: 1_440 },
  /** Days before a class on which its preparation is mailed. */
  daysBefore: { min: 1, max: 60 },
  /** Of one file. */
  fileBytes: 5_000 * MEGABYTE,
  /** Of plain text, which is looked at whole. */
  textBytes: 25 * MEGABYTE,
  /** Of one person: all files, and those on their way. */
  bytes: 200_000 * MEGABYTE,
  arriving: 20,
} as const;

/** The extensions of what may be handed out, for the file dialogue of a browser. */
export const MATERIAL_EXTENSIONS = [
  ...['pdf', 'docx', 'xlsx', 'pptx', 'txt', 'md', 'csv', 'epub'],
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'mp4', 'm4v', 'webm'],
] as const;

/** Those of videos. */
export const VIDEO_EXTENSIONS = ['mp4', 'm4v', 'webm'] as const;

/** Where files are sent, in parts that go on after a dropped connection (tus.io, version 1.0.0). */
export const MATERIAL_UPLOADS_PATH = '/api/v1/material-uploads';
