import { Readable } from 'node:stream';
import yazl from 'yazl';

/** Something that is put into an archive. */
export interface ZipPart {
  /** As `archiveNames` gives it. */
  path: string;
  /** As a file says when it was last changed. */
  at: Date;
  /** Where that is known before it is opened. */
  bytes?: number;
  /** Texts are made smaller on the way; pictures and most documents cannot be. */
  compress?: boolean;
  /** Opens it when its turn comes. */
  open: () => Promise<Readable>;
}

/** An archive as it is sent. */
export interface ZipArchive {
  /** Of all of it; undefined where some part does not say how long it is. */
  bytes: number | undefined;
  /** Opens nothing before it is read, and one part at a time. Who ends early destroys it. */
  content: Readable;
}

/** Puts parts into one archive while it is read. A part that breaks breaks the archive. */
export async function zipArchive(parts: readonly ZipPart[]): Promise<ZipArchive> {
  const zip = new yazl.ZipFile();
  const content = zip.outputStream as Readable;
  let open: Readable | undefined;
  zip.on('error', (error: Error) => content.destroy(error));
  // Whoever ends early leaves no file open behind.
  content.once('close', () => open?.destroy());
  for (const { path, at, bytes: size, compress = false, open: begin } of parts) {
    zip.addReadStreamLazy(path, { mtime: at, compress, ...(size !== undefined && { size }) }, (give) => {
      begin().then(
        (stream) => {
          open = stream;
          stream.once('error', (error) => content.destroy(error));
          if (content.destroyed) stream.destroy();
          else give(null, stream);
        },
        (error: unknown) => content.destroy(error as Error),
      );
    });
  }
  const total = await new Promise<number>((told) => {
    const tell = told as (size?: number) => void;
    zip.end(undefined, tell);
  });
  return { content, bytes: total < 0 ? undefined : total };
}
