import { ApiProperty } from '@nestjs/swagger';
import { LEDGER_WARNINGS, type LedgerWarning } from '#contracts';
import {
  CATEGORIES,
  type Category,
  ENTRY_REASONS,
  type EntryReason,
  ITEM_KINDS,
  type ItemKind,
} from '../../domain/ledger/item.js';

const instant = { type: String, format: 'date-time' } as const;
const day = { type: String, format: 'date' } as const;
const orNull = { nullable: true } as const;
const id = { format: 'uuid' } as const;

/** What the form of the Scrum Alliance asks for, as it is typed there. */
export class CopySheetView {
  @ApiProperty({ example: 'Events' })
  category: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  description: string;

  @ApiProperty(day)
  date: string;

  @ApiProperty({ type: 'integer' })
  hours: number;

  @ApiProperty({ type: 'integer', description: 'Beyond the hours' })
  minutes: number;
}

/** Something that somebody counts. */
export class LedgerItemView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ enum: ITEM_KINDS })
  kind: ItemKind;

  @ApiProperty({
    ...{ type: String, ...id, ...orNull },
    description: 'The attendance record of a meetup, the enrolment of a class, the material that was read',
  })
  sourceId: string | null;

  @ApiProperty({ enum: CATEGORIES })
  category: Category;

  @ApiProperty()
  title: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ description: 'Whether the description is its owner’s, and not the one that was written from facts' })
  reworded: boolean;

  @ApiProperty({ ...day, description: 'On the calendar of where it took place' })
  happenedOn: string;

  @ApiProperty({ type: 'integer', description: 'Whole minutes; 0 where what was counted has been taken back' })
  minutes: number;

  @ApiProperty({ description: 'The minutes as Scrum Education Units, rounded down to hundredths' })
  seus: number;

  @ApiProperty({ ...instant, ...orNull, description: 'When its owner entered it with the Scrum Alliance' })
  loggedAt: string | null;

  @ApiProperty({ enum: LEDGER_WARNINGS, isArray: true, description: 'What is worth a second look before it is logged' })
  warnings: LedgerWarning[];

  @ApiProperty({ type: 'integer', description: 'How many files lie beside it' })
  files: number;

  @ApiProperty({ type: 'integer', description: 'Raised by every change that its owner makes' })
  revision: number;

  @ApiProperty({ type: CopySheetView })
  copySheet: CopySheetView;
}

/** A change of what an item counts; it is never changed itself. */
export class LedgerEntryView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ type: 'integer', description: 'Whole minutes; below 0 where it takes back' })
  minutes: number;

  @ApiProperty({ enum: ENTRY_REASONS })
  reason: EntryReason;

  @ApiProperty(instant)
  at: string;
}

/** A file that its owner keeps as evidence. */
export class EvidenceView {
  @ApiProperty(id)
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: 'application/pdf' })
  type: string;

  @ApiProperty({ type: 'integer' })
  bytes: number;

  @ApiProperty({ description: 'Where its owner reads it' })
  url: string;
}

/** An item with its history and its evidence. */
export class LedgerItemDetailView extends LedgerItemView {
  @ApiProperty({ type: [LedgerEntryView], description: 'The oldest first; their sum is what the item counts' })
  entries: LedgerEntryView[];

  @ApiProperty({ type: [EvidenceView] })
  evidence: EvidenceView[];
}

export class LedgerPage {
  @ApiProperty({ type: [LedgerItemView] })
  items: LedgerItemView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

/** What somebody counts of one category. */
export class CategoryTotalView {
  @ApiProperty({ enum: CATEGORIES })
  category: Category;

  @ApiProperty({ type: 'integer' })
  items: number;

  @ApiProperty({ type: 'integer' })
  minutes: number;
}

/** What somebody counts of one year. */
export class YearTotalView {
  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ type: 'integer' })
  items: number;

  @ApiProperty({ type: 'integer' })
  minutes: number;

  @ApiProperty({ description: 'The minutes as Scrum Education Units, rounded down to hundredths' })
  seus: number;

  @ApiProperty({ type: [CategoryTotalView], description: 'Without those in which there is nothing' })
  categories: CategoryTotalView[];
}

export class TotalsView {
  @ApiProperty({ type: [YearTotalView], description: 'The latest year first, without those in which there is nothing' })
  years: YearTotalView[];
}

/** Something that was read in the free library and is not in the ledger. */
export class UnenteredReadingView {
  @ApiProperty(id)
  materialId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'May be empty' })
  author: string;

  @ApiProperty({
    type: 'integer',
    ...orNull,
    description: 'Whole minutes that reading it takes; null: nobody has said',
  })
  minutes: number | null;
}

export class UnenteredReadingsPage {
  @ApiProperty({ type: [UnenteredReadingView] })
  items: UnenteredReadingView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}
