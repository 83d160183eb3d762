import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import yazl from 'yazl';
import { Clock, DomainError } from '#kernel';
import { FileStore, memberOf, type Viewer } from '#platform';
import { archiveNames, type Named } from '../domain/archive-names.js';
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
    const zip = new yazl.ZipFile();
    const content = zip.outputStream as Readable;
    const names = archiveNames(parts.map(namedOf));
    let open: Readable | undefined;
    zip.on('error', (error: Error) => content.destroy(error));
    // Whoever ends early leaves no file open behind.
    content.once('close', () => open?.destroy());
    parts.forEach((part, index) => {
      const { file, createdAt } = part;
      const options = { mtime: new Date(createdAt), compress: false };
      if (!file) return zip.addBuffer(Buffer.from(textOf(part)), names[index]!, options);
      zip.addReadStreamLazy(names[index]!, { ...options, size: file.bytes }, (give) => {
        this.store.read(keyOf(file.id), { start: 0, end: file.bytes - 1 }).then(
          (stream) => {
            open = stream;
            stream.once('error', (error) => content.destroy(error));
            if (content.destroyed) stream.destroy();
            else give(null, stream);
          },
          (error: unknown) => content.destroy(error as Error),
        );
      });
    });
    const bytes = await new Promise<number>((told) => {
      const tell = told as (size?: number) => void;
      zip.end(undefined, tell);
    });
    return { title, bytes, content };
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
