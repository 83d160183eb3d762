import { OmitType } from '@nestjs/swagger';
import {
  APPEAL_OUTCOMES,
  type AppealOutcome,
  FLAG_KINDS,
  type FlagKind,
  MODERATION_ACTIONS,
  MODERATION_LIMITS,
  MODERATION_REASONS,
  type ModerationAction,
  type ModerationReason,
} from '#contracts';
import {
  ChoiceField,
  IdField,
  InstantField,
  LineField,
  LinesField,
  MayBeAbsent,
  pageQuery,
  TextField,
  WholeField,
  WordsField,
  YesNoField,
} from '#platform';
import type { Rules } from '../domain/rules.js';

const WORDS = { min: 1, max: MODERATION_LIMITS.words };
const WORDS_OR_NONE = { min: 0, max: MODERATION_LIMITS.words };
const BODY = { min: 1, max: 50_000 };
const TITLE = { min: 1, max: 200 };
const NEWCOMERS = ['when-open', 'always', 'never'] as const;
const ABSENT = { required: false } as const;

/** Which part of a list. */
export class PageQuery extends pageQuery({ usual: 20, most: 100 }) {}

export class CasesQuery extends PageQuery {
  @ChoiceField(['open', 'closed'], { ...ABSENT, default: 'open' })
  @MayBeAbsent()
  state: 'open' | 'closed' = 'open';

  @IdField({ ...ABSENT, description: 'Of this space alone' })
  @MayBeAbsent()
  space?: string;
}

export class LogQuery extends PageQuery {
  @IdField({ ...ABSENT, description: 'About whom' })
  @MayBeAbsent()
  person?: string;

  @IdField({ ...ABSENT, description: 'By whom' })
  @MayBeAbsent()
  actor?: string;

  @LineField({ min: 0, max: 60 }, { ...ABSENT, description: 'Such as `action.hide`' })
  @MayBeAbsent()
  action?: string;
}

export class FlagBody {
  @ChoiceField(FLAG_KINDS, { enumName: 'FlagKind' })
  kind: FlagKind;

  @WordsField(WORDS_OR_NONE, { ...ABSENT, description: 'For the moderators', default: '' })
  @MayBeAbsent()
  words: string = '';
}

export class WordsBody {
  @WordsField(WORDS)
  words: string;
}

export class DecideAppealBody {
  @ChoiceField(APPEAL_OUTCOMES, { enumName: 'AppealOutcome' })
  outcome: AppealOutcome;

  @WordsField(WORDS, { description: 'The person gets it' })
  answer: string;
}

export class ActionBody {
  @ChoiceField(MODERATION_ACTIONS, { enumName: 'ModerationAction' })
  action: ModerationAction;

  @ChoiceField(MODERATION_REASONS, { enumName: 'ModerationReason' })
  reason: ModerationReason;

  @WordsField(WORDS_OR_NONE, { ...ABSENT, description: 'For the person concerned', default: '' })
  @MayBeAbsent()
  words: string = '';

  @IdField({ ...ABSENT, description: 'The case that this decides' })
  @MayBeAbsent()
  caseId?: string;

  @IdField({ ...ABSENT, description: 'Without a case: the post' })
  @MayBeAbsent()
  postId?: string;

  @IdField({ ...ABSENT, description: 'Without a case: the thread' })
  @MayBeAbsent()
  threadId?: string;

  @IdField({ ...ABSENT, description: 'Without a case, to warn, silence or suspend: the member' })
  @MayBeAbsent()
  personId?: string;

  @InstantField({ ...ABSENT, description: 'To silence and to suspend' })
  @MayBeAbsent()
  until?: string;

  @TextField(BODY, { ...ABSENT, description: 'To edit: the new words' })
  @MayBeAbsent()
  body?: string;

  @LineField(TITLE, { ...ABSENT, description: 'To split: the title of the new thread' })
  @MayBeAbsent()
  title?: string;

  @IdField({ ...ABSENT, description: 'To move: where to' })
  @MayBeAbsent()
  spaceId?: string;

  @IdField({ ...ABSENT, description: 'To merge: into which thread' })
  @MayBeAbsent()
  intoThreadId?: string;

  @YesNoField({ ...ABSENT, description: 'More will be done: the case stays open', default: false })
  @MayBeAbsent()
  keepOpen: boolean = false;
}

const upTo = (max: number) => WholeField({ min: 0, max });
const entries = (description: string) =>
  LinesField(MODERATION_LIMITS.blockedEntries, { min: 1, max: MODERATION_LIMITS.blockedEntry }, { description });

/** The rules, as they are stored. */
export class RulesBody implements Rules {
  @ChoiceField(NEWCOMERS)
  newcomers: Rules['newcomers'];

  @upTo(365)
  newForDays: number;

  @upTo(100)
  firstPosts: number;

  @upTo(100)
  firstPostsWithLinks: number;

  @upTo(1_000)
  floodPosts: number;

  @upTo(1_440)
  floodMinutes: number;

  @entries('Found between the borders of words, whatever their case and accents')
  words: string[];

  @entries('With all that is below them')
  domains: string[];
}

/** The rules, as they are shown. */
export class RulesView extends OmitType(RulesBody, []) {}
