import { MATERIAL_LIMITS, type MaterialKind, type Release, VIDEO_EXTENSIONS } from '#contracts';
import type { ContentDraft, EntryChange } from '../../api/handing-out.js';
import type { Entry } from '../../api/materials.js';
import { fromWallClock, wallClock } from '../../time/format.js';

/** What stands in the fields about something to hand out. Each form has some of them. */
export interface HandoutValues extends Record<string, unknown> {
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
}

export const BLANK: HandoutValues = {
  kind: 'file',
  title: '',
  markdown: '',
  url: '',
  note: '',
  release: 'before',
  releaseAt: '',
  prework: false,
  dueAt: '',
};

/** What there is already, in its fields. */
export const valuesOf = ({ dueAt, material, prework, release, releasesAt }: Entry, zone: string): HandoutValues => ({
  ...BLANK,
  kind: material.kind,
  title: material.title,
  release,
  releaseAt: release === 'on-date' && releasesAt !== null ? wallClock(releasesAt, zone) : '',
  prework,
  dueAt: dueAt === null ? '' : wallClock(dueAt, zone),
});

type Plan = Required<Pick<EntryChange, 'release' | 'releaseAt' | 'prework' | 'dueAt'>>;

/** When something is handed out, as the server wants it. What does not show is not sent. */
export const planOf = ({ dueAt, prework, release, releaseAt }: HandoutValues, zone: string): Plan => ({
  release,
  releaseAt: release === 'on-date' && releaseAt !== '' ? fromWallClock(releaseAt, zone) : null,
  prework,
  dueAt: prework && dueAt !== '' ? fromWallClock(dueAt, zone) : null,
});

/** The same of something that is handed out: what brings it back after it was taken out. */
export const planAsItIs = ({ dueAt, pinned, prework, release, releasesAt, taught }: Entry) => ({
  release,
  releaseAt: release === 'on-date' ? releasesAt : null,
  prework,
  dueAt,
  versionId: pinned ? taught.id : null,
});

/** The content of a version; undefined where there is none yet. */
export function contentOf(
  { kind, markdown, url }: HandoutValues,
  uploadId: string | undefined,
): ContentDraft | undefined {
  if (kind === 'page') return markdown.trim() === '' ? undefined : { markdown };
  if (uploadId !== undefined && kind !== 'link') return { uploadId };
  return kind === 'file' || url.trim() === '' ? undefined : { url: url.trim() };
}

/** `Slides for day one` of `Slides_for_day_one.pdf`. */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, MATERIAL_LIMITS.title.max);

/** Whether a file is a film, by its name. */
export const isVideo = (fileName: string): boolean =>
  VIDEO_EXTENSIONS.some((extension) => fileName.toLowerCase().endsWith(`.${extension}`));
