import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of AA that speak of colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on a page (WCAG 2.2 A and AA, and good practice), each as `rule: element`.
 *
 * @param coloursAlone for a page that was looked at in another theme: themes differ in colours and in nothing else
 */
export async function axeFindings(page: Page, { coloursAlone = false } = {}): Promise<string[]> {
  // Evaluated by the debugger, so that the page's own content security policy stays as it is.
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(source);
  const rules = coloursAlone ? { runOnly: { type: 'rule', values: OF_COLOURS } } : {};
  const results = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'], ...only });
  }, rules);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}
