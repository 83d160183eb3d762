import { type IdentityApp, settled } from './identity-app.js';

const LEFT = `
  SELECT count(*)::int AS left FROM pgboss.job
   WHERE name IN ('materials.read-text', 'search.index-pages') AND state IN ('created', 'active', 'retry')`;

/** Waits until every text that has come is read, and can be searched; half a minute without an end is a failure. */
export async function allIsRead(identity: IdentityApp): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    await settled(identity);
    const [row] = await identity.database.query<{ left: number }>(LEFT);
    // What a job has told of may send another one.
    const [outbox] = await identity.database.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM outbox');
    if (row!.left === 0 && outbox!.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Not every text was read.');
}

/** The parts of a hit's JSON that tests look at. */
export interface FoundMaterialJson {
  materialId: string;
  versionId: string;
  page: number | null;
  title: { text: string; hit: boolean }[];
  excerpt: { text: string; hit: boolean }[];
  place: { offeringId: string; entryId: string } | null;
  taught: boolean;
}

export interface FoundMaterialsJson {
  items: FoundMaterialJson[];
  nextCursor: string | null;
  nearly: boolean;
}
