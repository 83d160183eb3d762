import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { archiveNames, FileStore, memberOf, type Named, type Viewer, zipArchive, type ZipPart } from '#platform';
import { type Archive, type ArchivePart, ArchiveReader } from '../infra/archive-reader.js';
import { keyOf } from '../infra/file-repository.js';

/** An archive as it is sent. */
export interface PackedArchive {
  /** What the class is called. */
  title: string;
  bytes: number;
  /** Opens no file before it is read, and one at a time. Who ends early destroys it. */
  content: Readable;
}

/** All that one may have of a class, in one file: each section a folder, in the versions that were taught. */
@Injectable()
export class PackArchive {
  constructor(
    private readonly reader: ArchiveReader,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` */
  async run(viewer: Viewer, offeringId: string): Promise<PackedArchive> {
    const archive = await this.reader.ofClass(memberOf(viewer), this.clock.now(), offeringId);
    if (!archive) throw new DomainError('not-found');
    return this.pack(archive);
  }

  private async pack({ title, parts }: Archive): Promise<PackedArchive> {
    const names = archiveNames(parts.map(namedOf));
    const archive = await zipArchive(parts.map((part, index) => this.partOf(part, names[index]!)));
    return { title, bytes: archive.bytes!, content: archive.content };
  }

  private partOf(part: ArchivePart, path: string): ZipPart {
    const { file } = part;
    const at = new Date(part.createdAt);
    if (file) {
      const open = () => this.store.read(keyOf(file.id), { start: 0, end: file.bytes - 1 });
      return { path, at, bytes: file.bytes, open };
    }
    const text = Buffer.from(textOf(part));
    return { path, at, bytes: text.length, open: () => Promise.resolve(Readable.from([text])) };
  }
}

/** A file is called what it was called; a text and a link what they are about. */
function namedOf({ place, section, title, file, url }: ArchivePart): Named {
  const folder = { place, folder: section };
  return file ? { ...folder, name: file.name } : { ...folder, name: title, extension: url === null ? '.md' : '.url' };
}

/** A page as it was written; a link as desktops open it. */
const textOf = ({ title, markdown, url }: ArchivePart): string =>
  url === null ? `# ${title}\n\n${markdown}\n` : `[InternetShortcut]\r\nURL=${url}\r\n`;
