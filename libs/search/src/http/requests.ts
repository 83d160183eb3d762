import { ChoiceField, DayField, IdField, LineField, MayBeAbsent, pageQuery, TextField } from '#platform';

const QUERY = { min: 0, max: 200 };
const TITLE = { min: 1, max: 200 };
const TAG = { min: 0, max: 35 };
const KINDS = ['thread', 'post', 'question', 'discussion'] as const;
const ABSENT = { required: false } as const;

/** What to find. Without words, the newest of what the filters let through. */
export class SearchQuery extends pageQuery({ usual: 20, most: 50 }) {
  /** Words, "words that follow one another", -without, or. The last word may be unfinished. */
  @TextField(QUERY, ABSENT)
  @MayBeAbsent()
  q?: string;

  @IdField(ABSENT)
  @MayBeAbsent()
  space?: string;

  /** Never finds what was written without a name. */
  @IdField(ABSENT)
  @MayBeAbsent()
  author?: string;

  @TextField(TAG, ABSENT)
  @MayBeAbsent()
  tag?: string;

  @ChoiceField(KINDS, { ...ABSENT, enumName: 'FoundKindFilter' })
  @MayBeAbsent()
  kind?: (typeof KINDS)[number];

  /** Questions with an accepted answer, and what was written to them; or those without. */
  @ChoiceField(['yes', 'no'], { ...ABSENT, enumName: 'AnsweredFilter' })
  @MayBeAbsent()
  answered?: 'yes' | 'no';

  /** The first day, in UTC. */
  @DayField(ABSENT)
  @MayBeAbsent()
  from?: string;

  /** The last day, in UTC. */
  @DayField(ABSENT)
  @MayBeAbsent()
  to?: string;
}

export class SimilarQuery {
  @LineField(TITLE)
  title: string;
}

export class MaterialSearchQuery extends pageQuery({ usual: 20, most: 50 }) {
  /** Words, "words that follow one another", -without, or. The last word may be unfinished. */
  @TextField(QUERY)
  q: string;

  @IdField({ ...ABSENT, description: 'In this version of a material alone' })
  @MayBeAbsent()
  version?: string;
}
