import { FORUM_LIMITS, THREAD_KINDS, type ThreadKind } from '#contracts';
import {
  ChoiceField,
  CountInQuery,
  IdField,
  LineField,
  MayBeAbsent,
  NestedField,
  TextField,
  YesNoField,
} from '#platform';
import { AnchorBody } from '../anchors/requests.js';
import { TagsField } from '../fields.js';
import { POST_SORTS } from '../../app/threads/read-threads.js';
import { THREAD_SORTS, type ThreadSort } from '../../infra/threads/thread-list.js';
import { PageQuery } from '../page-query.js';

export const BODY = { min: 1, max: FORUM_LIMITS.body } as const;

export class ThreadsQuery extends PageQuery {
  @LineField({ min: 1, max: 60 }, { required: false, description: 'The id or the slug of a space' })
  @MayBeAbsent()
  space?: string;

  @ChoiceField(THREAD_KINDS, { required: false })
  @MayBeAbsent()
  kind?: ThreadKind;

  @LineField({ min: 1, max: FORUM_LIMITS.tag }, { required: false })
  @MayBeAbsent()
  tag?: string;

  @IdField({ required: false, description: 'Who began it; never finds what others asked without a name' })
  @MayBeAbsent()
  author?: string;

  @ChoiceField(['yes', 'no'], { required: false, description: 'Whether an answer was accepted' })
  @MayBeAbsent()
  answered?: 'yes' | 'no';

  @ChoiceField(THREAD_SORTS, { required: false, default: 'latest' })
  @MayBeAbsent()
  sort?: ThreadSort;
}

export class ThreadQuery extends PageQuery {
  @ChoiceField(POST_SORTS, {
    required: false,
    default: 'best',
    description: '`time`: the tree, replies below what they answer',
  })
  @MayBeAbsent()
  sort?: (typeof POST_SORTS)[number];

  @IdField({ required: false, description: 'A page of the tree with this post in it' })
  @MayBeAbsent()
  around?: string;

  @CountInQuery(
    { min: 1, max: 2 ** 31 - 1 },
    { required: false, description: 'A page of the tree with the post of this number in it' },
  )
  @MayBeAbsent()
  number?: number;
}

export class ThreadBody {
  @IdField({ required: false, description: 'The id of the thread, chosen by you: sent twice, it is one thread' })
  @MayBeAbsent()
  clientId?: string;

  @IdField()
  spaceId: string;

  @ChoiceField(THREAD_KINDS)
  kind: ThreadKind;

  @LineField({ min: 1, max: FORUM_LIMITS.title })
  title: string;

  @TextField(BODY, { description: 'Markdown' })
  body: string;

  @TagsField({ required: false })
  @MayBeAbsent()
  tags?: string[];

  @YesNoField({ required: false, default: false, description: 'In a cohort: the name is for its moderators alone' })
  @MayBeAbsent()
  anonymous?: boolean;

  /** The place in a material that it is about; you can read it. */
  @NestedField(() => AnchorBody)
  anchor?: AnchorBody;
}

export class ThreadChangesBody {
  @LineField({ min: 1, max: FORUM_LIMITS.title }, { required: false })
  @MayBeAbsent()
  title?: string;

  @TagsField({ required: false })
  @MayBeAbsent()
  tags?: string[];

  @ChoiceField(THREAD_KINDS, { required: false })
  @MayBeAbsent()
  kind?: ThreadKind;
}

export class TagsQuery {
  @LineField({ min: 1, max: FORUM_LIMITS.tag }, { required: false })
  @MayBeAbsent()
  prefix?: string;
}

export class MentionsQuery {
  @LineField({ min: 1, max: 80 })
  prefix: string;

  @IdField({ required: false, description: 'Or `spaceId`' })
  @MayBeAbsent()
  threadId?: string;

  @IdField({ required: false })
  @MayBeAbsent()
  spaceId?: string;
}

export class PreviewBody {
  @TextField({ min: 0, max: FORUM_LIMITS.body }, { description: 'Markdown' })
  body: string;

  @IdField({ required: false, description: 'Where it is to be written: who may be mentioned' })
  @MayBeAbsent()
  spaceId?: string;
}
