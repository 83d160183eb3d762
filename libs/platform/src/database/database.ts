import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { confirmClaim, openClaimOf, settleClaim } from '../http/recognition.js';
import type { Viewer } from '../http/viewer.js';
import { rowsOf } from './unit-of-work.js';

/** A statement with its parameters; with a name it is prepared, once a connection, and its text is the same string. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/** The text of a statement that takes a condition; the same function each time. */
export type TextFor = (condition: string) => string;

/** Reads outside a transaction, and the bare pool for statements that are named and prepared. */
@Injectable()
export class Database {
  /** Named statements as they are asked for viewers who are known, or recognised; by what they are made of. */
  private readonly known = new Map<TextFor, string>();
  private readonly recognised = new Map<string | TextFor, string>();

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
    const asking = () => `SELECT page.*, ${claim.asked(values.length + 1)} AS "askedBy" FROM (${text}) page`;
    const { rows } = await this.pool.query<Row & { askedBy: unknown }>({
      name: name && `${name}-recognised`,
      text: name === undefined ? asking() : this.madeOnce(this.recognised, text, asking),
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
    { name, text, values }: { name: string; text: TextFor; values: unknown[] },
  ): Promise<Row[]> {
    const claim = openClaimOf(viewer);
    if (!claim) {
      const unasked = this.madeOnce(this.known, text, () => text('true'));
      return (await this.pool.query<Row>({ name, text: unasked, values })).rows;
    }
    const { rows } = await this.pool.query<Row>({
      name: `${name}-recognised`,
      text: this.madeOnce(this.recognised, text, () => text(claim.holds(values.length + 1))),
      values: [...values, ...claim.values.holds],
    });
    if (rows.length > 0) confirmClaim(viewer);
    return rows;
  }

  /**
   * `pg` compares the text of a named statement with the one it has prepared, each time. That takes nothing where it is
   * the same string, and a tenth of a page where it is an equal one, made anew.
   */
  private madeOnce<Key>(texts: Map<Key, string>, key: Key, make: () => string): string {
    const made = texts.get(key) ?? make();
    texts.set(key, made);
    return made;
  }

  /** The pool of `pg` below TypeORM, for the hottest statements: only there can a statement be named. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
