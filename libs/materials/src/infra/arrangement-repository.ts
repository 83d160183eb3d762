import { Injectable } from '@nestjs/common';
import type { Release } from '#contracts';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import type { EntryPlan, OrderedSection } from '../domain/arrangement.js';

/** Something that a class hands out, as stored. */
export interface Entry extends EntryPlan {
  id: string;
  sectionId: string;
  materialId: string;
}

/** A section with all that is in it, in order. */
export interface Section {
  id: string;
  title: string;
  entries: Entry[];
}

interface Row extends Omit<Entry, 'releaseAt' | 'dueAt'> {
  release: Release;
  releaseAt: string | null;
  dueAt: string | null;
}

const instant = (text: string | null): Instant | null => (text === null ? null : Date.parse(text));
const date = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** What classes hand out, in the transaction of whoever changes it and holds the class. */
@Injectable()
export class ArrangementRepository {
  /** All of a class, in order. */
  async all(tx: Tx, offeringId: string): Promise<Section[]> {
    const rows = await tx.query<{ id: string; title: string; entries: Row[] }>(
      `SELECT section.id, section.title, coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                         'id', entry.id, 'sectionId', entry.section_id, 'materialId', entry.material_id,
                         'versionId', entry.version_id, 'release', entry.release, 'releaseAt', entry.release_at,
                         'prework', entry.prework, 'dueAt', entry.due_at) ORDER BY entry.position, entry.id)
                  FROM material_entry entry WHERE entry.section_id = section.id), '[]') AS entries
         FROM material_section section WHERE section.offering_id = $1 ORDER BY section.position, section.id`,
      [offeringId],
    );
    return rows.map((section) => ({
      ...section,
      entries: section.entries.map((row) => ({
        ...row,
        releaseAt: instant(row.releaseAt),
        dueAt: instant(row.dueAt),
      })),
    }));
  }

  async addSection(
    tx: Tx,
    offeringId: string,
    { id, title }: Omit<Section, 'entries'>,
    position: number,
  ): Promise<void> {
    await tx.query('INSERT INTO material_section (id, offering_id, title, position) VALUES ($1, $2, $3, $4)', [
      ...[id, offeringId, title, position],
    ]);
  }

  async renameSection(tx: Tx, id: string, title: string): Promise<void> {
    await tx.query('UPDATE material_section SET title = $2 WHERE id = $1', [id, title]);
  }

  async removeSection(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM material_section WHERE id = $1', [id]);
  }

  async addEntry(tx: Tx, offeringId: string, entry: Entry, position: number, now: Instant): Promise<void> {
    const { id, sectionId, materialId, versionId, release, releaseAt, prework, dueAt } = entry;
    await tx.query(
      `INSERT INTO material_entry (id, offering_id, section_id, material_id, version_id, position, release, release_at,
                                   prework, due_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, offeringId, sectionId, materialId, versionId, position, release, date(releaseAt)],
        ...[prework, date(dueAt), new Date(now)],
      ],
    );
  }

  async updateEntry(tx: Tx, { id, versionId, release, releaseAt, prework, dueAt }: Entry): Promise<void> {
    await tx.query(
      `UPDATE material_entry SET version_id = $2, release = $3, release_at = $4, prework = $5, due_at = $6 WHERE id = $1`,
      [id, versionId, release, date(releaseAt), prework, date(dueAt)],
    );
  }

  async removeEntry(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM material_entry WHERE id = $1', [id]);
  }

  /** Puts sections and what is in them into this order; entries move to the section that names them. */
  async setOrder(tx: Tx, order: readonly OrderedSection[]): Promise<void> {
    await tx.query(
      `UPDATE material_section SET position = place.position
         FROM unnest($1::uuid[]) WITH ORDINALITY AS place (id, position) WHERE material_section.id = place.id`,
      [order.map(({ id }) => id)],
    );
    await tx.query(
      `UPDATE material_entry SET section_id = place.section_id, position = place.position
         FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS place (id, section_id, position)
        WHERE material_entry.id = place.id`,
      [order.flatMap(({ entries }) => entries), order.flatMap(({ id, entries }) => entries.map(() => id))],
    );
  }

  /** Whether a version is one of a material. */
  async isVersionOf(tx: Tx, versionId: string, materialId: string): Promise<boolean> {
    const sql = 'SELECT FROM material_version WHERE id = $1 AND material_id = $2';
    return (await tx.query(sql, [versionId, materialId])).length > 0;
  }
}
