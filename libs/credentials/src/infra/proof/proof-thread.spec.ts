import { afterEach, describe, expect, it } from '@jest/globals';
import { CONTEXTS, proofOptionsOf } from '../../domain/credential.js';
import { ProofThread, type ThreadBounds, TooSlow } from './proof-thread.js';

class Thread extends ProofThread {
  constructor(bounds: Partial<ThreadBounds> = {}) {
    super({ time: 20_000, memory: 96, waiting: 20, ...bounds });
  }
}

const open: Thread[] = [];
const thread = (bounds?: Partial<ThreadBounds>) => {
  const begun = new Thread(bounds);
  open.push(begun);
  return begun;
};
afterEach(() => Promise.all(open.splice(0).map((begun) => begun.onModuleDestroy())));

const options = proofOptionsOf('did:web:a.example#key', 0);
const task = (document: object) => ({ document: { '@context': CONTEXTS, ...document }, options });
const small = task({ id: 'urn:uuid:1', name: 'One' });

/** Blank nodes, each with a word for every other one; alike in all, or told apart by their names. */
const related = (size: number, isAlike: boolean) => {
  const ids = Array.from({ length: size }, (_, index) => `_:b${index}`);
  const nodes = ids.map((id) => ({
    ...{ id, type: ['VerifiableCredential'], name: isAlike ? 'One' : `One of ${id}` },
    credentialSubject: ids.filter((other) => other !== id).map((other) => ({ id: other })),
  }));
  return task({ '@graph': nodes });
};

describe('the thread that reckons what proofs sign', () => {
  it('gives the same 64 bytes for the same document, however it is written', async () => {
    const [one, other, third] = await thread().reckon([
      small,
      { ...small, document: { name: 'One', id: 'urn:uuid:1', '@context': CONTEXTS } },
      task({ id: 'urn:uuid:1', name: 'Two' }),
    ]);
    expect(one).toEqual(other);
    expect(one).not.toEqual(third);
    expect((one as { bytes: Uint8Array }).bytes).toHaveLength(64);
  });

  it('fetches nothing, and takes no word that is not defined', async () => {
    const foreign = { document: { '@context': ['https://example.org/context'], id: 'urn:uuid:1' }, options };
    expect(await thread().reckon([foreign, task({ id: 'urn:uuid:1', unheardOf: 'word' })])).toEqual([
      { failed: 'unknown-context' },
      { failed: 'unsafe' },
    ]);
  });

  it('is ended where it does not come to an end, and begins anew for the next', async () => {
    const begun = thread({ time: 1 });
    await expect(begun.reckon(Array.from({ length: 2_000 }, () => small))).rejects.toThrow(TooSlow);
    const patient = thread({ time: 20_000 });
    const began = performance.now();
    // It is not the words that are refused, nor how many there are.
    expect(await patient.reckon([related(30, false)])).toEqual([{ bytes: expect.any(Uint8Array) as unknown }]);
    const [result] = await patient.reckon([related(30, true)]).catch((error: unknown) => [error]);
    expect(performance.now() - began).toBeLessThan(25_000);
    // Given up by the library, or ended by us: never a signature's bytes.
    expect(result).not.toHaveProperty('bytes');
    expect(await patient.reckon([small])).toEqual([{ bytes: expect.any(Uint8Array) as unknown }]);
  });

  it('is ended where it takes too much memory', async () => {
    const begun = thread({ memory: 48 });
    const large = task({ id: 'urn:uuid:1', name: Array.from({ length: 600_000 }, (_, index) => `name ${index}`) });
    await expect(begun.reckon([large])).rejects.toThrow(TooSlow);
    expect(await thread().reckon([small])).toHaveLength(1);
  });

  it('refuses once too many wait', async () => {
    const begun = thread({ waiting: 2 });
    const asked = [1, 2, 3].map(() =>
      begun.reckon([small]).then(
        () => 'done',
        (error: { code: string }) => error.code,
      ),
    );
    expect(await Promise.all(asked)).toEqual(['done', 'done', 'unavailable']);
  });
});
