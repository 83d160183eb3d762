import { LEDGER_LIMITS } from '#contracts';
import {
  CheckedBy,
  ChoiceField,
  CountInQuery,
  DayField,
  IdField,
  IdsField,
  LineField,
  MayBeAbsent,
  pageQuery,
  WholeField,
  WordsField,
} from '#platform';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { PageQuery } from '../requests.js';
import { CATEGORIES, type Category, ITEM_KINDS, type ItemKind } from '../../domain/ledger/item.js';

const { title, description, minutes, evidence } = LEDGER_LIMITS;
const optional = { required: false } as const;

/** No activity is older than the Scrum Alliance. */
const DAYS = { from: '2001-01-01' };

const FILES = { description: 'Files that were added before; only who entered them reads them' };
const MINUTES = { description: 'Whole minutes' };
const DAY = { description: 'Not ahead' };

/** Which items, and which part of them. */
export class LedgerQuery extends pageQuery({ usual: 20, most: 100 }) {
  @ChoiceField(CATEGORIES, optional)
  @MayBeAbsent()
  category?: Category;

  @ChoiceField(ITEM_KINDS, optional)
  @MayBeAbsent()
  kind?: ItemKind;

  @CountInQuery({ min: 2001, max: 9998 }, { ...optional, description: 'On the calendar of where it took place' })
  @MayBeAbsent()
  year?: number;

  @ApiProperty({ type: Boolean, ...optional, description: 'Whether it was entered with the Scrum Alliance' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @CheckedBy('boolean', (value) => typeof value === 'boolean', 'yes-or-no')
  @MayBeAbsent()
  logged?: boolean;
}

export class OwnEntryBody {
  @ChoiceField(CATEGORIES)
  category: Category;

  @LineField(title)
  title: string;

  @WordsField(description)
  description: string;

  @DayField(DAY, DAYS)
  happenedOn: string;

  @WholeField(minutes, MINUTES)
  minutes: number;

  @IdsField(evidence, { ...FILES, ...optional })
  @MayBeAbsent()
  evidence: string[] = [];
}

/** What is absent stays. */
export class ItemChangeBody {
  @WholeField({ min: 1, max: 2_147_483_647 }, { description: 'The one that was read' })
  revision: number;

  @ChoiceField(CATEGORIES, optional)
  @MayBeAbsent()
  category?: Category;

  @LineField(title, optional)
  @MayBeAbsent()
  title?: string;

  @WordsField(description, { ...optional, nullable: true, description: 'Null: as it was written from facts' })
  @MayBeAbsent({ orNull: true })
  description?: string | null;

  @DayField({ ...DAY, ...optional }, DAYS)
  @MayBeAbsent()
  happenedOn?: string;

  @WholeField(minutes, { ...MINUTES, ...optional })
  @MayBeAbsent()
  minutes?: number;

  @IdsField(evidence, { ...FILES, ...optional })
  @MayBeAbsent()
  evidence?: string[];
}

/** Which part of what was read, or whether one thing is in it. */
export class ReadingsQuery extends PageQuery {
  @IdField({ required: false, description: 'Only this one' })
  @MayBeAbsent()
  materialId?: string;
}

export class ReadingBody {
  @IdField({ description: 'Something in the free library' })
  materialId: string;

  @WholeField(minutes, {
    ...optional,
    description: 'At most what reading it takes, which is taken where nothing is said',
  })
  @MayBeAbsent()
  minutes?: number;
}
