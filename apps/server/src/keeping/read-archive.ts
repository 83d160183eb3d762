import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extract } from 'tar-stream';
import {
  BrokenArchive,
  type EntryFacts,
  FORMAT,
  type Head,
  HEAD_NAME,
  type Manifest,
  MANIFEST_NAME,
  meaningOf,
  PART_SIZE,
  same,
} from './format.js';

/** A part of an archive, as far as it is looked at. */
interface Entry extends AsyncIterable<Buffer> {
  header: { name: string; type?: string | null; size?: number };
}

/** What reads an entry: it takes all of `content`, and is told the facts once they were compared. */
export interface Reader {
  onHead?(head: Head): Promise<void>;
  onEntry?(name: string, content: AsyncIterable<Buffer>): Promise<void>;
  onFacts?(facts: EntryFacts): void;
}

/** JSON of the head may list many tables; nothing of ours is longer. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads an archive once, from its head to its manifest, and compares every sum on the way. What a reader did before the
 * end is only worth something when this returns.
 *
 * @throws BrokenArchive where it is cut short, changed, or no backup
 */
export async function readArchive(path: string, reader: Reader): Promise<{ head: Head; manifest: Manifest }> {
  const source = createReadStream(path);
  const tar = extract();
  source.once('error', (error) => tar.destroy(error));
  source.pipe(tar);
  const parts = tar[Symbol.asyncIterator]() as AsyncIterator<Entry, undefined>;
  try {
    return await new Reading(parts, reader).run();
  } catch (error) {
    throw isOfArchive(error) ? new BrokenArchive('it is cut short, or no backup at all') : error;
  } finally {
    source.destroy();
    tar.destroy();
  }
}

/** tar-stream throws plain errors for what is no archive. */
const isOfArchive = (error: unknown) =>
  error instanceof Error && /^(Unexpected end of data|Invalid tar header|Size mismatch|tar )/.test(error.message);

class Reading {
  private readonly digest = createHash('sha256');
  private readonly totals = { entries: 0, files: 0, bytes: 0 };

  constructor(
    private readonly parts: AsyncIterator<Entry, undefined>,
    private readonly reader: Reader,
  ) {}

  async run(): Promise<{ head: Head; manifest: Manifest }> {
    const head = await this.head();
    await this.reader.onHead?.(head);
    for (;;) {
      const part = await this.next();
      if (part.header.name === MANIFEST_NAME) return { head, manifest: await this.manifest(part) };
      await this.entry(part);
    }
  }

  private async next(): Promise<Entry> {
    const { value, done } = await this.parts.next();
    if (done || !value) throw new BrokenArchive('its end is missing');
    if (value.header.type !== 'file') throw new BrokenArchive(`${value.header.name} is no plain file`);
    return value;
  }

  private async head(): Promise<Head> {
    const part = await this.next();
    if (part.header.name !== HEAD_NAME) throw new BrokenArchive('it does not begin as a backup does');
    const text = await textOf(part);
    const head = parsed<Head>(text, HEAD_NAME);
    if (head.format !== FORMAT) throw new BrokenArchive(`its format ${head.format} is not one that this program knows`);
    this.digest.update(text);
    return head;
  }

  private async entry(first: Entry): Promise<void> {
    const name = first.header.name.slice(0, first.header.name.lastIndexOf('/'));
    const meaning = meaningOf(name);
    if (!meaning) throw new BrokenArchive(`nothing in a backup is called ${first.header.name}`);
    const seen = { name, bytes: 0, parts: 0, sha256: '' };
    const told: { facts?: EntryFacts; line?: string } = {};
    const content = this.contentOf(first, seen, told);
    await this.reader.onEntry?.(name, content);
    // Whatever a reader left lying is read all the same.
    for await (const _ of content);
    if (!told.facts || told.line === undefined) throw new BrokenArchive(`${name} has no end`);
    this.digest.update(told.line);
    this.totals.entries += 1;
    this.totals.bytes += seen.bytes;
    if (meaning.kind === 'file') this.totals.files += 1;
    this.reader.onFacts?.(told.facts);
  }

  /** Ends when the sum is right, so that who reads to the end has the whole of it. */
  private async *contentOf(
    first: Entry,
    seen: EntryFacts,
    told: { facts?: EntryFacts; line?: string },
  ): AsyncGenerator<Buffer> {
    const sum = createHash('sha256');
    for (let part = first; ; part = await this.next()) {
      if (part.header.name === `${seen.name}/sum.json`) {
        told.line = await textOf(part);
        told.facts = parsed<EntryFacts>(told.line, part.header.name);
        seen.sha256 = sum.digest('hex');
        ensureSame(seen, told.facts);
        return;
      }
      seen.parts += 1;
      const wanted = `${seen.name}/${String(seen.parts).padStart(6, '0')}`;
      if (part.header.name !== wanted) throw new BrokenArchive(`${wanted} is not where it should be`);
      const bytes = await bytesOf(part, PART_SIZE);
      sum.update(bytes);
      seen.bytes += bytes.length;
      yield bytes;
    }
  }

  private async manifest(part: Entry): Promise<Manifest> {
    const manifest = parsed<Manifest>(await textOf(part), MANIFEST_NAME);
    const { entries, files, bytes } = this.totals;
    const whole = manifest.entries === entries && manifest.files === files && manifest.bytes === bytes;
    if (!whole || !same(this.digest.digest('hex'), manifest.digest))
      throw new BrokenArchive('what is in it is not what its manifest says');
    const after = await this.parts.next();
    if (!after.done) throw new BrokenArchive('something follows its end');
    return manifest;
  }
}

function ensureSame(seen: EntryFacts, told: EntryFacts): void {
  const equal =
    seen.name === told.name &&
    seen.bytes === told.bytes &&
    seen.parts === told.parts &&
    same(seen.sha256, String(told.sha256));
  if (!equal) throw new BrokenArchive(`${seen.name} is not what its sum says`);
}

async function bytesOf(part: Entry, longest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  if ((part.header.size ?? 0) > longest) throw new BrokenArchive(`${part.header.name} is longer than it may be`);
  for await (const chunk of part as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const textOf = async (part: Entry): Promise<string> => (await bytesOf(part, LONGEST_TEXT)).toString('utf8');

function parsed<Shape>(text: string, name: string): Shape {
  try {
    return JSON.parse(text) as Shape;
  } catch {
    throw new BrokenArchive(`${name} cannot be read`);
  }
}
