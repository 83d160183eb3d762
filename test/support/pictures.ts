import type { Page } from 'playwright-core';

/**
 * Pictures for whoever wants to look at them, in the folder that an environment variable names: on a desk and on a phone, in
 * the light and in the dark.
 */
export const picturesIn =
  (variable: string) =>
  async (page: Page, name: string): Promise<void> => {
    const folder = process.env[variable];
    if (!folder) return;
    const before = page.viewportSize()!;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [where, width, height] of [
        ['desk', 1280, 900],
        ['phone', 390, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: `${folder}/${name}-${where}-${colorScheme}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(before);
  };
