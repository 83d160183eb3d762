import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';
import { ImportedPeople } from './imported-people.js';
import { Members } from './members.js';
import { People } from './people.js';

describe('people of an import', () => {
  let database: TestDatabase;
  let node: PlatformNode;
  let imported: ImportedPeople;

  const add = (source: string, externalId: string, name?: string) =>
    node.unitOfWork.run(async (tx) => (await imported.findOrAdd(tx, source, [{ externalId, name }])).get(externalId)!);
  const nameOf = async (id: string) => (await new People(node.database).find(id))?.displayName;

  beforeAll(async () => {
    database = await testDatabase();
    node = await platformNode(database.url);
    imported = new ImportedPeople(node.clock);
  });
  afterAll(async () => {
    await node.close();
    await database.drop();
  });

  it('are the same person every time, and somebody else at another source', async () => {
    const first = await add('coffee', '4', 'Rosa');
    expect(await add('coffee', '4', 'Anna')).toBe(first);
    expect(await add('tea', '4', 'Rosa')).not.toBe(first);
    expect(await nameOf(first)).toBe('Rosa');
  });

  it('are called by their id where the source tells no name, or one that nobody could see', async () => {
    expect(await nameOf(await add('coffee', '5'))).toBe('imported member 5');
    expect(await nameOf(await add('coffee', '6', '\u202e\0'))).toBe('imported member 6');
  });

  it('get the name that the source tells later, unless they were erased', async () => {
    const told = await add('coffee', '7');
    const erased = await add('coffee', '8');
    await node.database.query('UPDATE person SET erased_at = now() WHERE id = $1', [erased]);
    const known = await node.unitOfWork.run((tx) =>
      imported.rename(tx, 'coffee', [
        { externalId: '7', name: 'Ilse' },
        { externalId: '8', name: 'Otto' },
        { externalId: '99', name: 'Nobody' },
      ]),
    );
    expect([...known].sort()).toEqual(['7', '8']);
    expect(await nameOf(told)).toBe('Ilse');
    expect(await nameOf(erased)).toBe('former member');
  });

  it('are no members: nothing of an account can be theirs', async () => {
    const id = await add('coffee', '9', 'Greta');
    for (const change of [`email = 'greta@example.org'`, `password_hash = 'x'`, `roles = '{admin}'`]) {
      await expect(node.database.query(`UPDATE person SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        'person_check1',
      );
    }
    const admin: Viewer = { kind: 'member', id, roles: ['admin'], scopes: 'all', sessionId: id };
    const { items } = await new Members(node.database).list(admin, { search: 'Greta', limit: 5 });
    expect(items).toEqual([]);
  });
});
