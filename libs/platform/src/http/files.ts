import fastifyMultipart from '@fastify/multipart';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { fieldProblem } from '#contracts';
import { DomainError } from '#kernel';

/** A handler with it takes one file as `multipart/form-data`, and as long as that takes. All others take JSON alone. */
export const TakesFile = () => RouteConfig({ takesFile: true });

/** A handler with it is also answered where the body is a short form of names and values, which is not looked at. */
export const TakesForm = () => RouteConfig({ takesForm: true });

/** What a part of a file is sent as (tus.io, version 1.0.0). */
export const PART_OF_FILE = 'application/offset+octet-stream';

/** A handler with it is given a part of a file, unread, and as long as that takes. */
export const TakesPart = () => RouteConfig({ takesFile: true, takesPart: true });

/** A form as programs send that have nothing to say but that somebody clicked. */
const FORM_BYTES = 1_000;

/** Whether the route of a request takes a file. */
export const takesFile = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { takesFile?: boolean }).takesFile === true;

/** A file as it arrives: the name is the sender's, and nothing of it has been read. */
export interface FilePart {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** Other than the file itself: one field, for senders that have one in their form. */
const LIMITS = {
  fileSize: Infinity,
  files: 1,
  fields: 4,
  fieldSize: 1_000,
  fieldNameSize: 100,
  headerPairs: 20,
  parts: 5,
};

/** Teaches the program forms with a file, where a handler asks for one; elsewhere they stay refused. */
export async function acceptFiles(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyMultipart, { limits: LIMITS, throwFileSizeLimit: false });
  const fastify = app.getHttpAdapter().getInstance();
  // Left on the wire: the handler takes it from there.
  fastify.addContentTypeParser(PART_OF_FILE, (_request: FastifyRequest, _body: unknown, done: (error: null) => void) =>
    done(null),
  );
  fastify
    .addHook('preParsing', (request, _reply, _payload, next) => {
      const type = request.headers['content-type']?.trim() ?? '';
      const refused =
        (/^multipart\//i.test(type) && !takesFile(request)) ||
        (/^application\/x-www-form-urlencoded/i.test(type) && !takesForm(request)) ||
        (type.toLowerCase().startsWith(PART_OF_FILE) && !takesPart(request));
      next(refused ? new DomainError('unsupported-media-type') : null);
    })
    .addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, _body, done) => done(null, undefined),
    );
}

const takesPart = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { takesPart?: boolean }).takesPart === true;

const takesForm = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { takesForm?: boolean }).takesForm === true;

/**
 * The file of a request, as a stream that must be read to its end or left with an error.
 *
 * @throws DomainError `unsupported-media-type` when it is no form, `invalid-input` when it holds no file
 */
export async function fileOf(request: FastifyRequest): Promise<FilePart> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', 'Send one file as multipart/form-data.');
  const part = await request.file();
  if (!part) throw new DomainError('invalid-input', undefined, [fieldProblem('file', 'file-missing')]);
  return { name: part.filename ?? '', content: part.file };
}

/**
 * The text of a form: what was typed into it, or else what the file holds that was chosen.
 *
 * @param most bytes; of what is longer there is one more, so that it can be told
 * @throws DomainError `unsupported-media-type` when it is no form
 */
export async function textOf(request: FastifyRequest, most: number): Promise<string> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', 'Send a form as multipart/form-data.');
  const limits = { ...LIMITS, fieldSize: most + 1, fileSize: most + 1 };
  let [typed, chosen] = ['', ''];
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') typed += typeof part.value === 'string' ? part.value : '';
    else chosen = Buffer.concat(await part.file.toArray()).toString('utf8');
  }
  // Some editors begin a file with a mark of their own.
  return (typed.trim() === '' ? chosen : typed).replace(/^\uFEFF/, '');
}
