import type { DataSource } from 'typeorm';

/**
 * Where the schema that the migrations make is not the one the program expects. For an empty database that nobody else
 * uses: everything is undone and done again on the way.
 *
 * @returns one line per difference; none is as it should be
 */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  await dataSource.runMigrations({ transaction: 'each' });
  const changes = await dataSource.driver.createSchemaBuilder().log();
  const wanted = changes.upQueries.map(({ query }) => `The entities would have it otherwise: ${query}`);
  return [...wanted, ...(await notUndone(dataSource))];
}

/** A migration that cannot be taken back, or that leaves something behind, is found by doing it twice. */
async function notUndone(dataSource: DataSource): Promise<string[]> {
  const before = await shapeOf(dataSource);
  for (let left = dataSource.migrations.length; left > 0; left -= 1) {
    await dataSource.undoLastMigration({ transaction: 'each' });
  }
  const remains = (await shapeOf(dataSource)).filter((line) => !/\bmigration(_id_seq)?\b/.test(line));
  if (remains.length > 0) return remains.map((line) => `Left behind when all migrations were undone: ${line}`);
  await dataSource.runMigrations({ transaction: 'each' });
  const after = await shapeOf(dataSource);
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `Missing the second time: ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `New the second time: ${line}`),
  ];
}

/** Tables, columns, indexes, constraints and types of the schema `public`, one line each. */
async function shapeOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL
    SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('type %s', typname) FROM pg_type
     WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
    UNION ALL
    SELECT format('function %s', proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
