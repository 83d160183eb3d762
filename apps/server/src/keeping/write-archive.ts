import { createHash, type Hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import {
  type EntryFacts,
  type Head,
  HEAD_NAME,
  type Manifest,
  MANIFEST_NAME,
  meaningOf,
  PART_SIZE,
  sealOf,
} from './format.js';

/** Writes an archive from its head to its manifest. Memory holds one part, whatever the size of an entry. */
export class ArchiveWriter {
  private readonly tar: Pack = pack();
  private readonly written: Promise<void>;
  private readonly digest: Hash = createHash('sha256');
  private readonly totals = { entries: 0, files: 0, bytes: 0 };
  private readonly missing = { count: 0, keys: [] as string[] };
  private readonly madeAt: Date;
  private fail: (error: unknown) => void = () => undefined;

  constructor(
    sink: Writable,
    private readonly appSecret: string,
    madeAt: number,
  ) {
    this.madeAt = new Date(madeAt);
    this.written = pipeline(this.tar, sink);
    // A promise that is awaited with each part would hold all of them: one is told at a time.
    this.written.catch((error: unknown) => this.fail(error));
  }

  async begin(head: Head): Promise<void> {
    const text = JSON.stringify(head);
    this.digest.update(text);
    await this.put(HEAD_NAME, Buffer.from(text));
  }

  /** Adds all of `content` under `name`; `rows` is asked when it has ended. */
  async add(name: string, content: AsyncIterable<Uint8Array>, rows?: () => number): Promise<EntryFacts> {
    const meaning = meaningOf(name);
    if (!meaning) throw new Error(`No entry of a backup is called ${name}`);
    const sum = createHash('sha256');
    const facts = { name, bytes: 0, parts: 0 };
    for await (const part of inParts(content)) {
      sum.update(part);
      facts.bytes += part.length;
      facts.parts += 1;
      await this.put(`${name}/${String(facts.parts).padStart(6, '0')}`, part);
    }
    const whole: EntryFacts = { ...facts, sha256: sum.digest('hex'), ...(rows && { rows: rows() }) };
    const line = JSON.stringify(whole);
    this.digest.update(line);
    await this.put(`${name}/sum.json`, Buffer.from(line));
    this.totals.entries += 1;
    this.totals.bytes += whole.bytes;
    if (meaning.kind === 'file') this.totals.files += 1;
    return whole;
  }

  /** Notes that a row names a file which is not there. */
  miss(key: string): void {
    this.missing.count += 1;
    if (this.missing.keys.length < 100) this.missing.keys.push(key);
  }

  /** Ends the archive, and waits until all of it has been taken. */
  async end(): Promise<Manifest> {
    const facts = { ...this.totals, digest: this.digest.digest('hex'), missing: this.missing };
    const manifest = { ...facts, seal: sealOf(this.appSecret, facts) };
    await this.put(MANIFEST_NAME, Buffer.from(JSON.stringify(manifest)));
    this.tar.finalize();
    await this.written;
    return manifest;
  }

  /** Gives up; whatever was written is of no use. */
  async abandon(): Promise<void> {
    (this.tar as unknown as { destroy(): void }).destroy();
    await this.written.catch(() => undefined);
  }

  /** Where the sink fails, what we wait for never comes: then it is told so. */
  private put(name: string, content: Buffer): Promise<void> {
    return new Promise<void>((done, fail) => {
      this.fail = fail;
      const header = { name, mode: 0o600, mtime: this.madeAt, size: content.length };
      this.tar.entry(header, content, (error) => (error ? fail(error) : done()));
    });
  }
}

/** Whole parts, of which the last may be shorter. */
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    for (let rest = chunk; rest.length > 0;) {
      const taken = rest.subarray(0, PART_SIZE - size);
      held.push(taken);
      size += taken.length;
      rest = rest.subarray(taken.length);
      if (size < PART_SIZE) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
