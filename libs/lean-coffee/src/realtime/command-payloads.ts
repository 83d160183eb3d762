import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { plainToInstance, Transform, Type } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  CLIENT_COMMANDS,
  type ClientCommandType,
  fieldProblem,
  type SessionSettings,
  type Thumb,
  THUMBS,
} from '#contracts';
import { DomainError, wrongField } from '#kernel';
import { fieldProblems, says } from '#platform';
import type { Command } from '../core.js';

/** More than any text may have; the exact limits are the core's. */
const LONGEST_TEXT = 5_000;
const MOST_IDS = 500;

class AtStep {
  @IsInt()
  expected: number;
}

class OneTopic {
  @IsUUID()
  topicId: string;
}

class OnePerson {
  @IsUUID()
  personId: string;
}

class AddTopic extends OneTopic {
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  title: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  note?: string;

  @IsOptional()
  @IsBoolean()
  anonymous?: boolean;
}

class EditTopic extends OneTopic {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  note?: string;
}

class MergeTopics {
  @IsUUID()
  targetId: string;

  @IsArray()
  @ArrayMaxSize(MOST_IDS, says('too-many', { max: MOST_IDS }))
  @IsUUID(undefined, { each: true })
  sourceIds: string[];
}

class SplitTopic extends OneTopic {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_IDS, says('too-many', { max: MOST_IDS }))
  @IsUUID(undefined, { each: true })
  parts?: string[];
}

class SetPhaseTimer {
  @ValidateIf((payload: SetPhaseTimer) => payload.seconds !== null)
  @IsInt()
  seconds: number | null;
}

class ReorderQueue {
  @IsArray()
  @ArrayMaxSize(MOST_IDS, says('too-many', { max: MOST_IDS }))
  @IsUUID(undefined, { each: true })
  topicIds: string[];
}

class StartTopic extends OneTopic {
  @IsInt()
  expected: number;
}

class ExtendTimebox extends AtStep {
  @IsInt()
  seconds: number;
}

class ShowThumb extends AtStep {
  @IsIn(THUMBS, says('choice', { choices: THUMBS.join(', ') }))
  thumb: Thumb;
}

class DecideContinuation extends AtStep {
  @IsIn(['continue', 'finish'], says('choice', { choices: 'continue, finish' }))
  outcome: 'continue' | 'finish';
}

class EditTakeaway {
  @IsUUID()
  takeawayId: string;

  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  text: string;
}

class AddTakeaway extends EditTakeaway {
  @IsOptional()
  @IsUUID()
  topicId?: string | null;
}

class RemoveTakeaway {
  @IsUUID()
  takeawayId: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  reason?: string;
}

class RemoveTopic extends OneTopic {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  reason?: string;
}

class RemoveParticipant extends OnePerson {
  @IsString()
  @MaxLength(LONGEST_TEXT, says('too-long', { max: LONGEST_TEXT }))
  reason: string;
}

class ChangeSettings {
  /** Field by field the core's to judge: it knows what may still change. */
  @IsObject()
  changes: Partial<SessionSettings>;
}

/** The shape of each command's payload; null where it carries nothing. */
const PAYLOADS: Record<ClientCommandType, (new () => object) | null> = {
  'start-session': null,
  'add-topic': AddTopic,
  'edit-topic': EditTopic,
  'withdraw-topic': OneTopic,
  'merge-topics': MergeTopics,
  'split-topic': SplitTopic,
  'open-voting': AtStep,
  'cast-vote': OneTopic,
  'retract-vote': OneTopic,
  'close-voting': AtStep,
  'set-phase-timer': SetPhaseTimer,
  'reorder-queue': ReorderQueue,
  'start-topic': StartTopic,
  'pause-timebox': AtStep,
  'resume-timebox': AtStep,
  'extend-timebox': ExtendTimebox,
  'open-poll': AtStep,
  'show-thumb': ShowThumb,
  'close-poll': AtStep,
  'decide-continuation': DecideContinuation,
  'finish-topic': AtStep,
  'add-takeaway': AddTakeaway,
  'edit-takeaway': EditTakeaway,
  'remove-takeaway': RemoveTakeaway,
  'change-settings': ChangeSettings,
  'hand-over': OnePerson,
  'add-cofacilitator': OnePerson,
  'remove-cofacilitator': OnePerson,
  'claim-facilitation': null,
  'remove-topic': RemoveTopic,
  'remove-participant': RemoveParticipant,
  'lock-room': null,
  'unlock-room': null,
  'reopen-step': AtStep,
  'end-session': null,
};

/** A UUID may be written either way; sessions are known by the one the database gives. */
const LowerCase = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value));

class OfSession {
  @LowerCase()
  @IsUUID()
  sessionId: string;
}

/** The envelope of every command. */
export class CommandMessage extends OfSession {
  @IsUUID()
  commandId: string;

  @IsIn(CLIENT_COMMANDS, says('choice', { choices: CLIENT_COMMANDS.join(', ') }))
  type: ClientCommandType;

  @IsOptional()
  @IsObject()
  payload?: object;
}

class Since {
  @IsInt()
  epoch: number;

  @IsInt()
  seq: number;
}

/** What `join` carries. */
export class JoinMessage extends OfSession {
  @IsOptional()
  @ValidateNested()
  @Type(() => Since)
  since?: Since;

  @IsOptional()
  @IsBoolean()
  observe?: boolean;
}

/** What `leave` carries. */
export class LeaveMessage extends OfSession {}

/** What `clock` carries. */
export class ClockMessage {
  @IsInt()
  t0: number;
}

/** Deeper than anything of the protocol. */
const DEEPEST = 8;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

const STRICT = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

/**
 * Checks the shape of a message.
 *
 * @throws DomainError `invalid-input` with the fields at fault, their paths beginning with `parent`.
 */
export function shaped<Message extends object>(shape: new () => Message, data: unknown, parent = ''): Message {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw wrongField(parent || 'message', 'object');
  }
  // What walks it below would run out of stack.
  if (isDeeper(data, DEEPEST)) throw wrongField(parent || 'message', 'too-deep');
  const message = plainToInstance(shape, data);
  const errors = validateSync(message, STRICT);
  if (errors.length > 0) throw new DomainError('invalid-input', undefined, fieldProblems(errors, parent));
  return message;
}

/** The command in a message whose envelope is in order. */
export function commandOf({ type, payload }: CommandMessage): Command {
  const shape = PAYLOADS[type];
  if (shape) return { type, ...shaped(shape, payload ?? {}, 'payload') } as Command;
  const unknown = Object.keys(payload ?? {}).map((name) => fieldProblem(`payload.${name}`, 'unknown'));
  if (unknown.length > 0) throw new DomainError('invalid-input', undefined, unknown);
  return { type } as Command;
}
