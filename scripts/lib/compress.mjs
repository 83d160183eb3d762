import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(m?js|css|html|svg|json|webmanifest|txt)$/;

/** Below one packet nothing is won. In bytes. */
const WORTH_IT = 1400;

/**
 * Puts a `.br` and a `.gz` beside every text file of `folder`: done once at build time, and better than any server
 * could on the way.
 */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && TEXT.test(entry.name) && entry.name !== 'index.html',
  );
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
}

async function compressFile(path) {
  const content = readFileSync(path);
  if (content.length < WORTH_IT) return;
  const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, brotli));
  writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
