import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * The pictures of the README are those of this run where `UPDATE_SCREENSHOTS` says so.
 *
 * @param size of what is shown; as high as what is on the page where it is not said: nothing is cut, and nothing is empty
 */
export async function readmePicture(page: Page, name: string, size?: { width: number; height: number }): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] === undefined) return;
  await page.setViewportSize(size ?? { width: 1280, height: 400 });
  const path = join(import.meta.dirname, `../../docs/screenshots/${name}.png`);
  await page.screenshot({ path, fullPage: size === undefined, animations: 'disabled' });
}
