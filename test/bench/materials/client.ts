/** Whoever sends files to our program and takes files from either, over connections that are kept. */
import { createReadStream } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Where a file is had, and what is shown for it. */
export interface Source {
  port: number;
  path: string;
  headers: Record<string, string>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends what `from` is a file of, or nothing, and gives the answer with its body unread. */
async function ask(method: string, { port, path, headers }: Source, from?: string | object): Promise<IncomingMessage> {
  const sent = request({ agent, port, host: '127.0.0.1', method, path, headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    sent.once('response', resolve).once('error', reject),
  );
  if (typeof from === 'string') await pipeline(createReadStream(from, { highWaterMark: 1024 * 1024 }), sent);
  else sent.end(from && JSON.stringify(from));
  const response = await answered;
  if (response.statusCode! >= 400) throw new Error(`${method} ${path}: ${response.statusCode}`);
  return response;
}

/** Takes a file and forgets it. Gives its length in bytes. */
export async function taken(source: Source): Promise<number> {
  let bytes = 0;
  for await (const chunk of await ask('GET', source)) bytes += (chunk as Buffer).length;
  return bytes;
}

/** Sends a file in one part. Gives the address of the upload. */
export async function sent(port: number, token: string, path: string, bytes: number): Promise<string> {
  const common = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const metadata = `filename ${Buffer.from('large.pdf').toString('base64')}`;
  const announced = { ...common, 'upload-length': String(bytes), 'upload-metadata': metadata };
  const begun = await ask('POST', { port, path: '/api/v1/material-uploads', headers: announced });
  begun.resume();
  const location = begun.headers.location!;
  const part = { 'content-type': 'application/offset+octet-stream', 'content-length': String(bytes) };
  (await ask('PATCH', { port, path: location, headers: { ...common, ...part, 'upload-offset': '0' } }, path)).resume();
  return location;
}

/** Makes a version of an upload in the free library. Gives where its file is had. */
export async function kept(port: number, token: string, location: string): Promise<Source> {
  const headers = { authorization: `Bearer ${token}` };
  const content = { kind: 'file', title: 'Large', libraryKind: 'resource', uploadId: location.split('/').at(-1) };
  const json = { ...headers, 'content-type': 'application/json' };
  const made = await ask('POST', { port, path: '/api/v1/materials', headers: json }, content);
  const text = (await made.setEncoding('utf8').toArray()).join('');
  const { versions } = JSON.parse(text) as { versions: { file: { href: string } }[] };
  return { port, path: versions[0]!.file.href, headers };
}
