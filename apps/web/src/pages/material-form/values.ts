import { type LibraryKind, MATERIAL_LIMITS, type MaterialKind, type Release, VIDEO_EXTENSIONS } from '#contracts';
import type { ContentDraft } from '../../api/handing-out.js';

/** What stands in the fields about a material and when it is handed out. Each form has some of them. */
export interface MaterialValues extends Record<string, unknown> {
  kind: MaterialKind;
  title: string;
  markdown: string;
  url: string;
  /** What is different in a version. */
  note: string;
  release: Release;
  /** On the clocks of the class. Empty where it is not on a date. */
  releaseAt: string;
  prework: boolean;
  dueAt: string;
  libraryKind: LibraryKind;
  author: string;
  /** Minutes that reading it takes; empty where nobody has said. */
  minutes: number | string;
}

export const BLANK: MaterialValues = {
  kind: 'file',
  title: '',
  markdown: '',
  url: '',
  note: '',
  release: 'before',
  releaseAt: '',
  prework: false,
  dueAt: '',
  libraryKind: 'blog-post',
  author: '',
  minutes: '',
};

/** The content of a version; undefined where there is none yet. */
export function contentOf(
  { kind, markdown, url }: MaterialValues,
  uploadId: string | undefined,
): ContentDraft | undefined {
  if (kind === 'page') return markdown.trim() === '' ? undefined : { markdown };
  if (uploadId !== undefined && kind !== 'link') return { uploadId };
  return kind === 'file' || url.trim() === '' ? undefined : { url: url.trim() };
}

/** One line without blanks that nobody sees. */
export const tidy = (line: string): string => line.trim().replace(/\s+/g, ' ');

/** `Slides for day one` of `Slides_for_day_one.pdf`. */
export const titleOf = (fileName: string): string =>
  tidy(fileName.replace(/\.[^.]+$/, '').replaceAll('_', ' ')).slice(0, MATERIAL_LIMITS.title.max);

/** Whether a file is a film, by its name. */
export const isVideo = (fileName: string): boolean =>
  VIDEO_EXTENSIONS.some((extension) => fileName.toLowerCase().endsWith(`.${extension}`));
