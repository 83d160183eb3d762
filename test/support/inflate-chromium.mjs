import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../scripts/lib/lock.cjs';

/*
 * Unpacks the browser of the dependencies into the folder that is named, once, whoever asks at the same time. The
 * package writes to the folder for temporary files, so this program is given one of its own (TMPDIR).
 */

const [, , folder = ''] = process.argv;
const draft = process.env['TMPDIR'] ?? '';

const fonts = (place) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>
`;

const release = takeLock(`${folder}.lock`, 'Waiting for the browser');
try {
  if (!existsSync(folder)) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    writeFileSync(join(draft, 'fonts.conf'), fonts(folder));
    if (!readdirSync(draft).includes('chromium')) throw new Error('The browser was not unpacked.');
    renameSync(draft, folder);
  }
} finally {
  release();
}
