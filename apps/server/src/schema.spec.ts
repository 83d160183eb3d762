import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { schema } from './schema.js';

describe('the schema of the program', () => {
  it('leaves no migration of any room out', async () => {
    const written: string[] = [];
    for await (const file of glob('libs/*/src/**/migrations/*.ts', { cwd: join(import.meta.dirname, '../../..') })) {
      written.push(basename(file).split('-')[0] ?? '');
    }
    const brought = schema.migrations.map((migration) => /\d+$/.exec(migration.name)?.[0] ?? '');
    expect(brought.sort()).toEqual(written.sort());
  });

  it('runs no two migrations at one and the same place in the order', () => {
    const places = schema.migrations.map((migration) => /\d+$/.exec(migration.name)?.[0]);
    expect(new Set(places).size).toBe(places.length);
  });
});
