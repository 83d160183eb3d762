import { ChoiceField, CountInQuery, DayField, MayBeAbsent } from '#platform';
import { type Language, type Sheet, SHEETS } from '../../domain/papers/paper.js';

const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** How a paper is wanted. */
export class PaperQuery {
  @ChoiceField(LANGUAGES, { required: false, description: 'Your own where nothing is said' })
  @MayBeAbsent()
  language?: Language;

  @ChoiceField(SHEETS, { required: false, default: 'a4', description: 'The size of the paper' })
  @MayBeAbsent()
  sheet?: Sheet;
}

/** Which part of what somebody attended: a year, or the days from one to another, both of them included. */
export class TranscriptQuery extends PaperQuery {
  @CountInQuery({ min: 1900, max: 2999 }, { required: false, description: 'This one where nothing is said' })
  @MayBeAbsent()
  year?: number;

  @DayField({ required: false, description: 'Instead of a year, together with `to`' })
  @MayBeAbsent()
  from?: string;

  @DayField({ required: false })
  @MayBeAbsent()
  to?: string;
}
