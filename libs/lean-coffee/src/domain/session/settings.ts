import {
  SESSION_SETTING_BOUNDS as BOUNDS,
  fieldProblem,
  type FieldProblem,
  type FieldReason,
  type ReasonParams,
  type SessionSettings,
} from '#contracts';
import { err, ok, type Result } from '#kernel';
import { isWhole, shownName } from './text.js';

type Reason = [FieldReason, ReasonParams?];
type Check = (value: unknown) => Reason | null;

const yesOrNo: Check = (value) => (typeof value === 'boolean' ? null : ['yes-or-no']);
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value) ? null : ['choice', { choices: values.join(', ') }];
const whole =
  (bounds: { min: number; max: number }): Check =>
  (value) =>
    isWhole(value, bounds) ? null : ['between', bounds];
const timer: Check = (value) => (value === null ? null : whole(BOUNDS.phaseTimerSeconds)(value));
const pattern: Check = (value) => {
  const { min, max } = BOUNDS.timeboxes;
  if (!Array.isArray(value) || value.length < min || value.length > max) return ['timeboxes', { min, max }];
  return value.map(whole(BOUNDS.timeboxSeconds)).find((reason) => reason !== null) ?? null;
};

const CHECKS: Record<keyof SessionSettings, Check> = {
  votesPerPerson: whole(BOUNDS.votesPerPerson),
  severalVotesPerTopic: yesOrNo,
  votesHidden: yesOrNo,
  anonymousTopics: yesOrNo,
  timeboxSeconds: pattern,
  thumbsSecret: yesOrNo,
  pollSeconds: whole(BOUNDS.pollSeconds),
  continuation: oneOf('majority', 'facilitator'),
  tie: oneOf('continue', 'finish'),
  observersAllowed: yesOrNo,
  guestsAllowed: yesOrNo,
  gatheringSeconds: timer,
  votingSeconds: timer,
};

/** Settings as they came in, each checked against its bounds; unknown ones are refused. Fields are `settings.<name>`. */
export function checkSettings(changes: unknown): Result<Partial<SessionSettings>, FieldProblem[]> {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    return err([fieldProblem('settings', 'object')]);
  }
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(changes).slice(0, 50)) {
    const reason: Reason | null = Object.hasOwn(CHECKS, name)
      ? CHECKS[name as keyof SessionSettings](value)
      : ['unknown'];
    if (reason) problems.push(fieldProblem(`settings.${shownName(name)}`, ...reason));
  }
  return problems.length > 0 ? err(problems) : ok(changes);
}
