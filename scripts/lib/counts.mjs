const KINDS = [
  { kind: 'integration', file: /\.int-spec\.tsx?$/ },
  { kind: 'end-to-end', file: /\.e2e-spec\.tsx?$/ },
  { kind: 'browser', file: /\.browser-spec\.tsx?$/ },
  { kind: 'Debian', file: /\.debian-spec\.tsx?$/ },
  { kind: 'unit', file: /\.spec\.tsx?$/ },
];

/**
 * Counts what Jest wrote to its `--outputFile`. A file that could not even be loaded counts as one failed test.
 *
 * @param {{testResults: {name: string, status: string, assertionResults: {status: string}[]}[]}} results
 * @returns {{passed: number, failed: number, skipped: number, total: number, byKind: Record<string, number>}}
 */
export function countByKind(results) {
  const counts = { passed: 0, failed: 0, skipped: 0, total: 0, byKind: {} };
  for (const { name, status, assertionResults } of results.testResults) {
    const { kind } = KINDS.find(({ file }) => file.test(name)) ?? { kind: 'other' };
    const failedToLoad = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
    const all = assertionResults.map((test) => test.status).concat(failedToLoad ? ['failed'] : []);
    counts.byKind[kind] = (counts.byKind[kind] ?? 0) + all.length;
    counts.total += all.length;
    counts.passed += all.filter((each) => each === 'passed').length;
    counts.failed += all.filter((each) => each === 'failed').length;
  }
  counts.skipped = counts.total - counts.passed - counts.failed;
  return counts;
}

/** The last line of `npm test`. */
export function sentenceOf({ passed, failed, skipped, byKind }, seconds) {
  const kinds = Object.entries(byKind).map(([kind, count]) => `${count} ${kind}`);
  const unusual = skipped > 0 ? `, ${skipped} skipped` : '';
  return `Tests: ${passed} passed, ${failed} failed${unusual} (${kinds.join(', ')}) in ${Math.round(seconds)} s`;
}
