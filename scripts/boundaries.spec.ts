import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');

/** A small house in which each wall has one hole. */
const PLANTED: Record<string, string> = {
  'libs/contracts/src/index.ts': `export const word = 1;`,
  'libs/kernel/src/index.ts': `export * from '#platform';`,
  'libs/platform/src/index.ts': `export { word } from '#contracts';`,
  'libs/identity/src/index.ts': `export const me = 1;`,
  'libs/identity/src/infra/secret.ts': `export const secret = 1;`,
  'libs/lean-coffee/src/index.ts': `export { secret } from '../../identity/src/infra/secret.js';`,
  'libs/lean-coffee/src/core.ts': `export { one } from './domain/one.js';`,
  'libs/lean-coffee/src/domain/one.ts': `import { other } from './other.js';\nexport const one = () => other;`,
  'libs/lean-coffee/src/domain/other.ts': `import { one } from './one.js';\nexport const other = () => one;`,
  'libs/lean-coffee/src/infra/store.ts': `export const store = 1;`,
  'libs/attendance/src/index.ts': `export const record = 1;`,
  'libs/attendance/src/infra/store.ts': `export const store = 1;`,
  'libs/attendance/src/domain/nest.ts': `import { Module } from '@nestjs/common';\nexport const nest = Module;`,
  'libs/attendance/src/domain/reads.ts': `import { readFileSync } from 'node:fs';\nexport const reads = readFileSync;`,
  'libs/attendance/src/domain/stores.ts': `import { store } from '../infra/store.js';\nexport const stores = store;`,
  'libs/attendance/src/domain/heavy.ts': `import { me } from '#identity';\nexport const heavy = me;`,
  'apps/web/src/main.ts': `import { me } from '#identity';\nexport const main = me;`,
  'apps/server/src/main.ts': `import { jest } from '@jest/globals';\nimport './nowhere.js';\nexport const main = jest;`,
};

describe('the walls between the rooms', () => {
  let house: string;
  let found: Set<string>;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'afterclass-walls-'));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(house, file));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    found = brokenRules(house);
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each([
    'kernel-knows-nothing-above',
    'identity-has-one-door',
    'no-circles',
    'domain-is-pure',
    'domain-does-no-input-or-output',
    'domain-knows-only-domains',
    'domain-stands-on-pure-rooms',
    'web-takes-what-is-pure',
    'resolvable',
    'no-development-packages-in-the-program',
  ])('are seen to be broken: %s', (rule) => {
    expect([...found]).toContain(rule);
  });

  it('are not said to be broken where they are whole', () => {
    expect([...found]).not.toContain('platform-knows-nothing-above');
    expect([...found]).not.toContain('contracts-has-one-door');
  });
});

function brokenRules(folder: string): Set<string> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const options = ['apps', 'libs', '--config', join(root, '.dependency-cruiser.js'), '--output-type', 'json'];
  const done = spawnSync(process.execPath, [program, ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!done.stdout) throw new Error(done.stderr);
  const report = JSON.parse(done.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return new Set(report.summary.violations.map(({ rule }) => rule.name));
}
