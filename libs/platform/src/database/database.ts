import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { confirmClaim, openClaimOf, settleClaim } from '../http/recognition.js';
import type { Viewer } from '../http/viewer.js';
import { rowsOf } from './unit-of-work.js';

/** A statement with its parameters; with a name it is prepared, once a connection. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/** Reads outside a transaction, and the bare pool for statements that are named and prepared. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs one SQL statement and gives its rows. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.dataSource.query(sql, parameters));
  }

  /**
   * Runs a statement that reads what `viewer` may see. Where they were only recognised, it asks in passing whether they
   * still are who they were; a statement that finds nothing leaves that open.
   */
  async readFor<Row extends object>(viewer: Viewer, { name, text, values }: Statement): Promise<Row[]> {
    const claim = openClaimOf(viewer);
    if (!claim) return (await this.pool.query<Row>({ name, text, values })).rows;
    const { rows } = await this.pool.query<Row & { askedBy: unknown }>({
      name: name && `${name}-recognised`,
      text: `SELECT page.*, ${claim.asked(values.length + 1)} AS "askedBy" FROM (${text}) page`,
      values: [...values, ...claim.values.asked],
    });
    if (rows[0]) settleClaim(viewer, rows[0].askedBy);
    return rows.map(({ askedBy: _, ...row }) => row as unknown as Row);
  }

  /**
   * Runs a statement that changes something for `viewer`, and whose text takes a condition for whether it may. Where they
   * were only recognised, that is whether they still are who they were: otherwise nothing is changed, and nothing found.
   */
  async changeFor<Row extends object>(
    viewer: Viewer,
    { name, text, values }: { name: string; text: (condition: string) => string; values: unknown[] },
  ): Promise<Row[]> {
    const claim = openClaimOf(viewer);
    if (!claim) return (await this.pool.query<Row>({ name, text: text('true'), values })).rows;
    const { rows } = await this.pool.query<Row>({
      name: `${name}-recognised`,
      text: text(claim.holds(values.length + 1)),
      values: [...values, ...claim.values.holds],
    });
    if (rows.length > 0) confirmClaim(viewer);
    return rows;
  }

  /** The pool of `pg` below TypeORM, for the hottest statements: only there can a statement be named. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
