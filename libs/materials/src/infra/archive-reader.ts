import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { IN_CLASS, READABLE_ENTRY, readerOf, RUNS_CLASS, TAUGHT } from './readable.js';

/** Something of an archive, in the version that was taught. */
export interface ArchivePart {
  section: string;
  /** Of the section, among those with something in them; from 1. */
  place: number;
  title: string;
  file: { id: string; name: string; bytes: number } | null;
  markdown: string | null;
  url: string | null;
  /** As JSON of the database spells it. */
  createdAt: string;
}

/** All that somebody may have of a class. */
export interface Archive {
  title: string;
  parts: ArchivePart[];
}

const PARTS = `(
  SELECT jsonb_agg(row_to_json(part) ORDER BY part.place, part.position, part.id)
    FROM (SELECT section.title AS section, dense_rank() OVER (ORDER BY section.position, section.id) AS place,
                 entry.position, entry.id, material.title, version.markdown, version.url,
                 version.created_at AS "createdAt",
                 CASE WHEN file.id IS NOT NULL
                      THEN jsonb_build_object('id', file.id, 'name', file.name, 'bytes', file.bytes) END AS file
            FROM material_entry entry
            JOIN material_section section ON section.id = entry.section_id
            JOIN material ON material.id = entry.material_id
            JOIN material_version version ON version.id = ${TAUGHT}
            LEFT JOIN material_file file ON file.id = version.file_id
           WHERE entry.offering_id = offering.id AND ${READABLE_ENTRY}) part)`;

/** What goes into an archive, in one statement. */
@Injectable()
export class ArchiveReader {
  constructor(private readonly database: Database) {}

  /** Undefined where there is no such class, or the viewer neither runs it nor is in it. */
  async ofClass(viewer: MemberViewer, now: Instant, offeringId: string): Promise<Archive | undefined> {
    const [found] = await this.database.query<{ title: string; parts: ArchivePart[] | null }>(
      `SELECT coalesce(nullif(offering.title, ''), course.name) AS title, ${PARTS} AS parts
         FROM offering JOIN course ON course.id = offering.course_id
        WHERE offering.id = $5 AND (${RUNS_CLASS} OR ${IN_CLASS})`,
      [...readerOf(viewer, now), offeringId],
    );
    return found && { ...found, parts: found.parts ?? [] };
  }
}
