import { Injectable } from '@nestjs/common';
import type { LibraryKind, MaterialKind, Release } from '#contracts';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { VERSION_FACTS, type VersionFacts } from './material-reader.js';
import { IN_CLASS, latestOf, READABLE_ENTRY, readerOf, RELEASED, RELEASES_AT, RUNS_CLASS, TAUGHT } from './readable.js';

/** Something that a class hands out. Moments are spelled as JSON of the database spells them. */
export interface EntryDetails {
  id: string;
  material: { id: string; kind: MaterialKind; title: string; author: string; libraryKind: LibraryKind | null };
  release: Release;
  /** When it is released; null where it always is. */
  releasesAt: string | null;
  released: boolean;
  prework: boolean;
  dueAt: string | null;
  pinned: boolean;
  /** The version the class is, or was, taught with. */
  taught: VersionFacts;
  latest: VersionFacts;
  openedAt: string | null;
  completedAt: string | null;
  /** How many in the class have opened it, and are through with it. */
  opened: number;
  completed: number;
}

export interface SectionDetails {
  id: string;
  title: string;
  entries: EntryDetails[] | null;
}

/** What a class hands out, as far as the reader sees it. */
export interface Arrangement {
  offeringId: string;
  zone: string;
  manages: boolean;
  sections: SectionDetails[];
  prework: { daysBefore: number | null; mailedAt: string | null };
}

const factsOf = (versionId: string) => `(
  SELECT ${VERSION_FACTS} FROM material_version version LEFT JOIN material_file file ON file.id = version.file_id
   WHERE version.id = ${versionId})`;

/** Those in the class who have used `entry` so far, as `condition` says. */
const countOf = (condition: string) => `(
  SELECT count(*)::int FROM material_use uses
    JOIN enrolment member ON member.offering_id = offering.id AND member.person_id = uses.person_id
   WHERE uses.offering_id = offering.id AND uses.material_id = entry.material_id AND member.withdrawn_at IS NULL
     AND ${condition})`;

const ENTRY = `jsonb_build_object(
  'id', entry.id, 'release', entry.release, 'releasesAt', ${RELEASES_AT}, 'released', ${RELEASED},
  'prework', entry.prework, 'dueAt', entry.due_at, 'pinned', entry.version_id IS NOT NULL,
  'material', jsonb_build_object('id', material.id, 'kind', material.kind, 'title', material.title,
                                 'author', material.author, 'libraryKind', material.library_kind),
  'taught', ${factsOf(TAUGHT)}, 'latest', ${factsOf(latestOf('material.id'))},
  'openedAt', mine.opened_at, 'completedAt', mine.completed_at)
  || CASE WHEN ${RUNS_CLASS} THEN jsonb_build_object(
       'opened', ${countOf('true')}, 'completed', ${countOf('uses.completed_at IS NOT NULL')}) ELSE '{}' END`;

const ENTRIES = `(
  SELECT jsonb_agg(${ENTRY} ORDER BY entry.position, entry.id)
    FROM material_entry entry JOIN material ON material.id = entry.material_id
    LEFT JOIN material_use mine ON mine.person_id = $1::uuid AND mine.material_id = entry.material_id
                               AND mine.offering_id = offering.id
   WHERE entry.section_id = section.id AND ${READABLE_ENTRY})`;

/** What classes hand out, all of a class in one statement. */
@Injectable()
export class ArrangementReader {
  constructor(private readonly database: Database) {}

  /** Undefined where there is no such class, or the viewer neither runs it nor is in it. */
  async one(viewer: MemberViewer, now: Instant, offeringId: string): Promise<Arrangement | undefined> {
    const [found] = await this.database.query<Arrangement>(
      `SELECT offering.id AS "offeringId", offering.zone, ${RUNS_CLASS} AS manages,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', section.id, 'title', section.title,
                                                            'entries', ${ENTRIES})
                                         ORDER BY section.position, section.id)
                          FROM material_section section WHERE section.offering_id = offering.id), '[]') AS sections,
              (SELECT jsonb_build_object('daysBefore', prework.days_before, 'mailedAt', prework.mailed_at)
                 FROM (SELECT offering.id) AS class (id)
                 LEFT JOIN material_prework prework ON prework.offering_id = class.id) AS prework
         FROM offering WHERE offering.id = $5 AND (${RUNS_CLASS} OR ${IN_CLASS})`,
      [...readerOf(viewer, now), offeringId],
    );
    return found;
  }
}
