import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, type Tx } from '#platform';
import { type Queryable, timestamp } from './queryable.js';

/** What administrators can change while the program runs. */
export interface CommunitySettings {
  communityName: string;
  /** Whether anybody may join, or only who was invited. */
  signUp: 'invitation' | 'open';
}

const DEFAULTS: CommunitySettings = { communityName: 'Afterclass', signUp: 'invitation' };

const KEY: Record<keyof CommunitySettings, string> = { communityName: 'community.name', signUp: 'sign-up' };

/** The table `setting`. */
@Injectable()
export class Settings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What stands under `key`; undefined where nothing does. */
  async read<Value>(key: string, from: Queryable = this.database): Promise<Value | undefined> {
    const rows = await from.query<{ value: Value }>('SELECT value FROM setting WHERE key = $1', [key]);
    return rows[0]?.value;
  }

  async write(tx: Tx, key: string, value: unknown): Promise<void> {
    await tx.query(
      `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [key, JSON.stringify(value), timestamp(this.clock.now())],
    );
  }

  /** All that administrators can change, with what was never changed at its default. */
  async community(from: Queryable = this.database): Promise<CommunitySettings> {
    const keys = Object.values(KEY);
    const sql = 'SELECT key, value FROM setting WHERE key = ANY ($1)';
    const rows = await from.query<{ key: string; value: string }>(sql, [keys]);
    const given = Object.entries(KEY).flatMap(([name, key]) => {
      const row = rows.find((candidate) => candidate.key === key);
      return row ? [[name, row.value] as const] : [];
    });
    return { ...DEFAULTS, ...Object.fromEntries(given) };
  }

  async changeCommunity(tx: Tx, changes: Partial<CommunitySettings>): Promise<CommunitySettings> {
    for (const name of Object.keys(KEY) as (keyof CommunitySettings)[]) {
      if (changes[name] !== undefined) await this.write(tx, KEY[name], changes[name]);
    }
    return this.community(tx);
  }
}
