import { Injectable } from '@nestjs/common';
import { MAIL_KINDS, MAILED_AT_FIRST, type MailKind, type MailPace, type SpaceMailKind, type WayOut } from '#contracts';
import { visibilityOf, visibleSpaces } from '#forum';
import { Database, type MemberViewer, type Tx } from '#platform';
import { type MailRhythm, USUAL_RHYTHM } from '../domain/mail-rhythm.js';

/** What somebody chose for a space alone. */
export interface SpacePreferences {
  space: { id: string; slug: string; name: string };
  kinds: { kind: SpaceMailKind; pace: MailPace }[];
}

type Reading = Pick<Tx, 'query'>;

/** What people chose to be mailed, and when. */
@Injectable()
export class MailPreferenceStore {
  constructor(private readonly database: Database) {}

  /** How soon each kind is mailed to somebody, where they chose nothing for a space. */
  async of(personId: string, from: Reading = this.database): Promise<Record<MailKind, MailPace>> {
    const rows = await from.query<{ kind: MailKind; pace: MailPace }>(
      'SELECT kind, pace FROM mail_preference WHERE person_id = $1 AND space_id IS NULL',
      [personId],
    );
    const chosen = new Map(rows.map(({ kind, pace }) => [kind, pace]));
    const usual = (kind: MailKind): MailPace => (MAILED_AT_FIRST.includes(kind) ? 'at-once' : 'off');
    return Object.fromEntries(MAIL_KINDS.map((kind) => [kind, chosen.get(kind) ?? usual(kind)])) as Record<
      MailKind,
      MailPace
    >;
  }

  /** What the viewer chose for spaces that they still see. */
  ofSpaces(viewer: MemberViewer): Promise<SpacePreferences[]> {
    return this.database.query<SpacePreferences>(
      `SELECT jsonb_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space,
              jsonb_agg(jsonb_build_object('kind', chosen.kind, 'pace', chosen.pace) ORDER BY chosen.kind) AS kinds
         FROM mail_preference chosen JOIN space ON space.id = chosen.space_id
        WHERE chosen.person_id = $1::uuid AND space.id IN (${visibleSpaces('$1', '$2')})
        GROUP BY space.id ORDER BY lower(space.name), space.id`,
      visibilityOf(viewer),
    );
  }

  async sees(viewer: MemberViewer, spaceId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM space WHERE id = $3 AND id IN (${visibleSpaces('$1', '$2')})`, [
      ...visibilityOf(viewer),
      spaceId,
    ]);
    return rows.length > 0;
  }

  /** @param pace null where a space is to be like everywhere else */
  async set(personId: string, kind: MailKind, spaceId: string | null, pace: MailPace | null): Promise<void> {
    await (pace === null
      ? this.database.query(
          'DELETE FROM mail_preference WHERE person_id = $1 AND kind = $2 AND space_id IS NOT DISTINCT FROM $3::uuid',
          [personId, kind, spaceId],
        )
      : this.database.query(
          `INSERT INTO mail_preference (person_id, kind, space_id, pace) VALUES ($1, $2, $3, $4)
           ON CONFLICT (person_id, kind, space_id) DO UPDATE SET pace = excluded.pace`,
          [personId, kind, spaceId, pace],
        ));
  }

  /**
   * No more mails of a kind, in no space; or no more digests, whatever stood in them. The rest stays as it was chosen.
   *
   * @returns false where the person is gone
   */
  async stop(personId: string, what: WayOut): Promise<boolean> {
    const [person] = await this.database.query('SELECT id FROM person WHERE id = $1', [personId]);
    if (!person) return false;
    if (what !== 'digest') await this.set(personId, what, null, 'off');
    await this.database.query(
      `UPDATE mail_preference SET pace = 'off'
        WHERE person_id = $1 AND CASE $2 WHEN 'digest' THEN pace IN ('daily', 'weekly') ELSE kind = $2 END`,
      [personId, what],
    );
    return true;
  }

  /** Whether mails of a kind, or digests, come to somebody no more. */
  async isStopped(personId: string, what: WayOut): Promise<boolean> {
    const [row] = await this.database.query<{ comes: boolean }>(
      `SELECT EXISTS (SELECT FROM mail_preference WHERE person_id = $1
                        AND CASE $2 WHEN 'digest' THEN pace IN ('daily', 'weekly') ELSE kind = $2 AND pace <> 'off' END) AS comes`,
      [personId, what],
    );
    return !row!.comes && (what === 'digest' || (await this.of(personId))[what] === 'off');
  }

  async rhythmOf(personId: string, from: Reading = this.database): Promise<MailRhythm> {
    const [row] = await from.query<MailRhythm>(
      `SELECT CASE WHEN quiet_from IS NOT NULL THEN jsonb_build_object('from', quiet_from, 'to', quiet_to) END AS quiet,
              digest_hour AS "digestHour", digest_weekday AS "digestWeekday"
         FROM mail_rhythm WHERE person_id = $1`,
      [personId],
    );
    return row ?? USUAL_RHYTHM;
  }

  async setRhythm(personId: string, { quiet, digestHour, digestWeekday }: MailRhythm): Promise<void> {
    await this.database.query(
      `INSERT INTO mail_rhythm (person_id, quiet_from, quiet_to, digest_hour, digest_weekday) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id) DO UPDATE
         SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_hour = excluded.digest_hour,
             digest_weekday = excluded.digest_weekday`,
      [personId, quiet?.from ?? null, quiet?.to ?? null, digestHour, digestWeekday],
    );
  }

  /**
   * What somebody chose wins over what their other account chose, kind by kind; what stood in a digest of one stands in
   * none of the other.
   */
  async handOver(tx: Tx, from: string, to: string): Promise<void> {
    await tx.query(
      `INSERT INTO mail_preference (person_id, kind, space_id, pace)
       SELECT $2::uuid, kind, space_id, pace FROM mail_preference WHERE person_id = $1
       ON CONFLICT (person_id, kind, space_id) DO NOTHING`,
      [from, to],
    );
    await tx.query('DELETE FROM mail_preference WHERE person_id = $1', [from]);
    await tx.query(
      `UPDATE mail_rhythm SET person_id = $2
        WHERE person_id = $1 AND NOT EXISTS (SELECT FROM mail_rhythm own WHERE own.person_id = $2)`,
      [from, to],
    );
    await tx.query('DELETE FROM mail_rhythm WHERE person_id = $1', [from]);
    await tx.query(
      `UPDATE mail_digest_item item SET person_id = $2
        WHERE person_id = $1 AND NOT EXISTS
          (SELECT FROM mail_digest_item own WHERE own.person_id = $2 AND own.thread_id = item.thread_id)`,
      [from, to],
    );
  }
}
