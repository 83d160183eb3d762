import { FORUM_LIMITS } from '#contracts';
import { ChoiceField, IdField, LineField, MayBeAbsent, TextField, WholeField, YesNoField } from '#platform';

const BODY = { min: 1, max: FORUM_LIMITS.body } as const;

export class ReplyBody {
  @IdField({ description: 'The id of the post, chosen by you: sent twice, it is one post' })
  clientId: string;

  @IdField({ required: false, description: 'The post that is answered; the opening one where there is none' })
  @MayBeAbsent()
  parentId?: string;

  @TextField(BODY, { description: 'Markdown' })
  body: string;

  @YesNoField({ required: false, description: 'In a cohort; by default as one asked' })
  @MayBeAbsent()
  anonymous?: boolean;
}

export class PostEditBody {
  @TextField(BODY, { description: 'Markdown' })
  body: string;

  @LineField({ min: 1, max: FORUM_LIMITS.reason }, { required: false })
  @MayBeAbsent()
  reason?: string;

  @WholeField({ min: 0, max: 2 ** 31 - 1 }, { description: '`edits` of the post that the change began from' })
  edits: number;
}

export class PostQuery {
  @ChoiceField(['0', '1'], { required: false, description: '1: with the Markdown, for who may edit it' })
  @MayBeAbsent()
  raw?: '0' | '1';
}
