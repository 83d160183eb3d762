import type { SessionSettings } from '#contracts';

/** Settings as they are written in fields: minutes as text, so that they can be half typed. */
export interface SettingsFields extends Omit<SessionSettings, 'timeboxSeconds' | 'gatheringSeconds' | 'votingSeconds'> {
  timeboxes: string;
  gathering: string;
  voting: string;
}

const minutes = (seconds: number): string => String(Math.round((seconds / 60) * 100) / 100);

export function fieldsOf(settings: SessionSettings): SettingsFields {
  const { timeboxSeconds, gatheringSeconds, votingSeconds, ...same } = settings;
  return {
    ...same,
    timeboxes: timeboxSeconds.map(minutes).join(', '),
    gathering: gatheringSeconds === null ? '' : minutes(gatheringSeconds),
    voting: votingSeconds === null ? '' : minutes(votingSeconds),
  };
}

/** Seconds of "8", "7,5" or "7.5" minutes; null for what is not a span. */
function secondsOf(text: string): number | null {
  const seconds = Math.round(Number(text.trim().replace(',', '.')) * 60);
  return text.trim() !== '' && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/**
 * What was changed, as a command carries it.
 *
 * @returns null when the minutes per round cannot be read.
 */
export function changesOf(before: SessionSettings, fields: SettingsFields): Partial<SessionSettings> | null {
  const boxes = fields.timeboxes
    .split(/[;\s+]+|,\s+|,(?=\d+(?:$|,))/)
    .filter((box) => box.trim() !== '')
    .map(secondsOf);
  if (boxes.length === 0 || boxes.includes(null)) return null;
  const { timeboxes: _timeboxes, gathering, voting, ...same } = fields;
  const after: SessionSettings = {
    ...same,
    timeboxSeconds: boxes.filter((box) => box !== null),
    gatheringSeconds: secondsOf(gathering),
    votingSeconds: secondsOf(voting),
  };
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof SessionSettings]),
  );
  return Object.fromEntries(changed);
}
