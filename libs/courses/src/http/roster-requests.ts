import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ROSTER_FIELDS, type RosterField } from '#contracts';
import { EmailField, type Locale, LocaleField } from '#identity';
import { CheckedBy, ChoiceField, IdField, IdsField, LineField, MayBeAbsent, pageQuery, YesNoField } from '#platform';
import type { RosterMapping } from '../domain/roster/columns.js';
import { ENTRY_LIMITS } from '../domain/roster/entry.js';

const ABSENT: ApiPropertyOptions = { required: false };

/** Who wants to invite more names everybody. */
const INVITED_AT_ONCE = 500;

export class RosterQuery extends pageQuery({ usual: 100, most: 500 }) {
  /** Only those who have two addresses of which nobody has said which is right. */
  @ChoiceField(['differing'], { required: false })
  @MayBeAbsent()
  only?: 'differing';
}

export class InviteIntoClassRequest {
  /** Whom of the roster; everybody who has not joined where it is left out. */
  @MayBeAbsent()
  @IdsField(INVITED_AT_ONCE, ABSENT)
  enrolmentIds?: string[];

  /** Also who was invited within a day. */
  @MayBeAbsent()
  @YesNoField({ required: false, default: false })
  again?: boolean;

  /** The language of the mails. */
  @LocaleField({ fallback: 'en' })
  locale?: Locale;
}

export class TransferRequest {
  @IdField()
  toOfferingId: string;
}

export class AddressChoiceRequest {
  /** Whose is right: that of the account they joined with, or that of the roster. */
  @ChoiceField(['account', 'roster'])
  use: 'account' | 'roster';
}

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
