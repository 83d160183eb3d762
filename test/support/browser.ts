import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

/** No sandbox, since the tests run as root too; the rest keeps the browser from calling its makers. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starts the Chromium that came with the dependencies. Whoever starts one closes it (`await browser.close()`). */
export async function startBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const folder = await unpackedChromium();
  const executablePath = join(folder, 'chromium');
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    ...options,
    env: { ...process.env, ...environmentOf(folder, executablePath), ...options.env },
  });
}

/** Outside the shared folder for temporary files: two runs, or two users, would meet there. */
async function unpackedChromium(): Promise<string> {
  const about = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = createRequire(import.meta.url)(join(about, '../../package.json')) as { version: string };
  const folder = join(root, `.cache/chromium-${version}`);
  if (existsSync(folder)) return folder;
  const program = join(root, 'test/support/inflate-chromium.mjs');
  await promisify(execFile)(process.execPath, [program, folder], {
    // By the name of this Lambda runtime the package also unpacks the libraries that a bare machine lacks.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TMPDIR: `${folder}-${process.pid}`,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    },
  });
  return folder;
}

/** The machine's own libraries where it has them; theirs are of another distribution. */
function environmentOf(folder: string, executable: string): Record<string, string> {
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const runs = spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0;
  return runs ? fonts : { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
}
