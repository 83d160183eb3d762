import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { FileStore as TusFiles } from '@tus/file-store';
import { Server } from '@tus/server';
import { MATERIAL_LIMITS, MATERIAL_UPLOADS_PATH } from '#contracts';
import type { Instant } from '#kernel';
import { Configuration } from '#platform';
import { FileRepository } from './file-repository.js';

/** What of the protocol is spoken here: the length is told first, and what was begun may be given up. */
const EXTENSIONS = ['creation', 'termination'];

/** The server's own, whatever a client says: which row an upload is of. */
const ID_HEADER = 'x-afterclass-upload';

/** What the protocol reads of a request. */
const READ = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type', 'content-length'];

/**
 * Uploads in parts (tus.io, version 1.0.0), into a folder on the volume of the files. How far one has come is what of its
 * file is there: that survives whatever happens to a connection or to the program. All else of it is its row.
 */
@Injectable()
export class TusUploads {
  private readonly folder: string;
  private server: Promise<Server> | undefined;

  constructor(
    configuration: Configuration,
    private readonly files: FileRepository,
  ) {
    this.folder = resolve(configuration.dataDir, 'files', 'uploads');
  }

  /** Where what has come of an upload lies. */
  pathOf = (id: string): string => join(this.folder, id);

  /**
   * Answers one request about an upload whose sender may do so.
   *
   * @param headers as they came, each once
   * @param body of a part
   */
  async answer(
    method: string,
    id: string,
    headers: Record<string, string | undefined>,
    body?: ReadableStream<Uint8Array>,
  ): Promise<Response> {
    this.server ??= this.begin();
    const url = `http://localhost${MATERIAL_UPLOADS_PATH}${method === 'POST' ? '' : `/${id}`}`;
    const named = READ.flatMap((name): [string, string][] =>
      headers[name] === undefined ? [] : [[name, headers[name]]],
    );
    // The body is read while the answer is not yet there, which has to be said (fetch.spec.whatwg.org, "half").
    const request: RequestInit & { duplex: 'half' } = {
      method,
      headers: [...named, [ID_HEADER, id]],
      ...(body && { body }),
      duplex: 'half',
    };
    const server = await this.server;
    return server.handleWeb(new Request(url, request));
  }

  /** Removes what has come of an upload, if anything has. */
  remove(id: string): Promise<void> {
    return rm(this.pathOf(id), { force: true });
  }

  /** What lies there and has not grown since that moment. */
  async untouchedSince(moment: Instant): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const facts = await Promise.all(names.map((name) => stat(join(this.folder, name)).catch(() => undefined)));
    return names.filter((_, index) => (facts[index]?.mtimeMs ?? moment) < moment);
  }

  private async begin(): Promise<Server> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { files } = this;
    const datastore = new TusFiles({
      directory: this.folder,
      configstore: {
        async get(id) {
          const file = await files.arriving(id);
          // It is a record to whoever reads it, and no more.
          return file && ({ id, size: file.bytes, offset: 0 } as never);
        },
        set: () => Promise.resolve(),
        delete: async (id) => void (await files.forget(id)),
      },
    });
    datastore.extensions = EXTENSIONS;
    return new Server({
      path: MATERIAL_UPLOADS_PATH,
      datastore,
      maxSize: MATERIAL_LIMITS.fileBytes,
      namingFunction: (request) => request.headers.get(ID_HEADER)!,
      generateUrl: (_request, { id }) => `${MATERIAL_UPLOADS_PATH}/${id}`,
    });
  }
}
