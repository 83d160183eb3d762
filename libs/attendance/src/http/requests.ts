import { pageQuery, WholeField, WordsField } from '#platform';

/** Which part of a list. */
export class PageQuery extends pageQuery({ usual: 20, most: 100 }) {}

export class OverrideBody {
  @WholeField({ min: 0, max: 1_440 }, { description: 'Whole minutes; at most as long as the session was' })
  minutes: number;

  @WordsField({ min: 3, max: 500 }, { description: 'Why; the person sees it' })
  reason: string;
}

export class DisputeBody {
  @WordsField({ min: 3, max: 2_000 }, { description: 'What is wrong, in one’s own words' })
  words: string;
}

export class AnswerBody {
  @WordsField({ min: 1, max: 2_000 }, { description: 'The person gets it by mail' })
  answer: string;
}
