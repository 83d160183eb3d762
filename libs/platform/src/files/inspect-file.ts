import { type FileHandle, open } from 'node:fs/promises';
import type { Kind } from './kinds.js';
import { directoryOf, namesIn, officeKind, ZIP_TAIL_BYTES } from './office.js';
import { HEAD_BYTES, isTextual, signatureOf } from './signature.js';

/** What a file is by its content; `text` may be any of the kinds that are plain text. */
export type Content = Exclude<Kind, 'txt' | 'md' | 'csv'> | 'text' | undefined;

/** Tells what a file is by what is in it; undefined for what is none of these. */
export async function inspectFile(path: string): Promise<Content> {
  const file = await open(path, 'r');
  try {
    const found = signatureOf(await part(file, 0, HEAD_BYTES));
    if (found === 'zip') return await officeIn(file);
    if (found !== 'unknown') return found;
    return (await isText(file)) ? 'text' : undefined;
  } finally {
    await file.close();
  }
}

async function officeIn(file: FileHandle): Promise<Content> {
  const { size } = await file.stat();
  const tailAt = Math.max(0, size - ZIP_TAIL_BYTES);
  const directory = directoryOf(await part(file, tailAt, size - tailAt));
  if (!directory || directory.offset + directory.length > size) return undefined;
  return officeKind(namesIn(await part(file, directory.offset, directory.length)));
}

async function isText(file: FileHandle): Promise<boolean> {
  for (let at = 0; ;) {
    const bytes = await part(file, at, 64 * 1024);
    if (bytes.length === 0) return true;
    if (!isTextual(bytes)) return false;
    at += bytes.length;
  }
}

async function part(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
