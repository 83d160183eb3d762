import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ROSTER_FIELDS, type RosterField } from '#contracts';
import { EmailField } from '#identity';
import { CheckedBy, ChoiceField, LineField, MayBeAbsent, pageQuery } from '#platform';
import type { RosterMapping } from '../domain/roster/columns.js';
import { ENTRY_LIMITS } from '../domain/roster/entry.js';

const ABSENT: ApiPropertyOptions = { required: false };

export class RosterQuery extends pageQuery({ usual: 100, most: 500 }) {}

/** Somebody who is to be in a class. */
export class EnrolmentRequest {
  @EmailField()
  email: string;

  @LineField(ENTRY_LIMITS.name)
  name: string;

  @MayBeAbsent()
  @LineField(ENTRY_LIMITS.organisation, ABSENT)
  organisation?: string;

  /** What the registration system calls the registration. */
  @MayBeAbsent()
  @LineField(ENTRY_LIMITS.reference, ABSENT)
  reference?: string;
}

/** What changes about somebody on a roster; what is left out stays. */
export class EnrolmentChangeRequest {
  @MayBeAbsent()
  @EmailField(ABSENT)
  email?: string;

  @MayBeAbsent()
  @LineField(ENTRY_LIMITS.name, ABSENT)
  name?: string;

  @MayBeAbsent()
  @LineField(ENTRY_LIMITS.organisation, ABSENT)
  organisation?: string;

  @MayBeAbsent()
  @LineField(ENTRY_LIMITS.reference, ABSENT)
  reference?: string;
}

const PAIR = `(${ROSTER_FIELDS.join('|')}):\\d{1,3}`;
const MAPPING = `^${PAIR}(,${PAIR}){0,${ROSTER_FIELDS.length - 1}}$`;

export class RosterImportQuery {
  /** Whether the file is taken, or only looked at. */
  @ChoiceField(['yes', 'no'], { default: 'no', required: false })
  @MayBeAbsent()
  apply?: 'yes' | 'no';

  /** Which column (from 0) holds what. */
  @ApiProperty({ type: String, pattern: MAPPING, example: 'email:0,name:2', required: false })
  @CheckedBy('mapping', (value) => typeof value === 'string' && mappingOf(value) !== undefined, 'mapping')
  @MayBeAbsent()
  mapping?: string;
}

/** What such a text says; undefined where it is none, or names a field twice. */
export function mappingOf(text: string): RosterMapping | undefined {
  if (!new RegExp(MAPPING).test(text)) return undefined;
  const pairs = text.split(',').map((pair) => pair.split(':') as [RosterField, string]);
  const mapping = Object.fromEntries(pairs.map(([field, column]) => [field, Number(column)]));
  return Object.keys(mapping).length === pairs.length ? mapping : undefined;
}
