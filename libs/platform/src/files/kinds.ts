/** What a file may be, by its content; which of these are taken is for whoever takes files. */
export const PICTURES = ['png', 'jpeg', 'gif', 'webp', 'avif'] as const;
export type Picture = (typeof PICTURES)[number];

export const DOCUMENTS = ['pdf', 'docx', 'xlsx', 'pptx', 'txt', 'md', 'csv'] as const;
export type Document = (typeof DOCUMENTS)[number];

export const BOOKS_AND_VIDEOS = ['epub', 'mp4', 'webm'] as const;
type BookOrVideo = (typeof BOOKS_AND_VIDEOS)[number];

export type Kind = Picture | Document | BookOrVideo;

/** The media type that is sent with a file of each kind: ours, never what somebody said it was. */
export const MEDIA_TYPES: Readonly<Record<Kind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  epub: 'application/epub+zip',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

const OF_EXTENSION: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries([...PICTURES, ...DOCUMENTS, ...BOOKS_AND_VIDEOS].map((kind) => [kind, kind])),
  jpg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  markdown: 'md',
  text: 'txt',
  m4v: 'mp4',
};

/** The extension a file of this kind is kept with. */
export const extensionOf = (kind: Kind): string => (kind === 'jpeg' ? 'jpg' : kind);

/** The kind that an extension promises, whatever its case; undefined for one that is not taken. */
export const promisedBy = (extension: string): Kind | undefined =>
  Object.hasOwn(OF_EXTENSION, extension.toLowerCase()) ? OF_EXTENSION[extension.toLowerCase()] : undefined;

export const isPicture = (kind: Kind): kind is Picture => (PICTURES as readonly Kind[]).includes(kind);
