const MEGABYTE = 1_000_000;

/** What one may add to posts. Sizes in bytes, pictures in pixels. */
export const UPLOAD_LIMITS = {
  pictureBytes: 10 * MEGABYTE,
  fileBytes: 25 * MEGABYTE,
  /** The longest side of a picture as it is kept; larger ones are made smaller. */
  pictureSide: 4096,
  /** More than any telephone takes, and what one machine decodes in a second. */
  picturePixels: 64_000_000,
  frames: 500,
  /** Of all frames of an animation together. */
  animationPixels: 60_000_000,
  /** In characters, with the extension. */
  name: 100,
  /** Of one person: within 24 hours, and in all. */
  filesPerDay: 100,
  bytesPerDay: 250 * MEGABYTE,
  files: 5_000,
  bytes: 2_000 * MEGABYTE,
  /** Of one person, under way in one process at the same time. */
  atOnce: 6,
} as const;

/** The extensions of what may be added, for the file dialogue of a browser. */
export const UPLOAD_EXTENSIONS = [
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'],
  ...['pdf', 'txt', 'md', 'csv', 'docx', 'xlsx', 'pptx'],
] as const;
