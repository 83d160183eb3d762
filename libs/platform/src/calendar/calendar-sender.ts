import type { Configuration } from '../config/configuration.js';
import type { CalendarSender } from './calendar.js';

const NAME_AND_ADDRESS = /^\s*(.*?)\s*<([^<>]+)>\s*$/;

/** How the calendar entries of this installation are signed: as its mails are. */
export function calendarSender({ mailFrom, publicUrl }: Pick<Configuration, 'mailFrom' | 'publicUrl'>): CalendarSender {
  const [, name, email] = NAME_AND_ADDRESS.exec(mailFrom) ?? [];
  return { name: name || 'Afterclass', email: email ?? mailFrom.trim(), host: new URL(publicUrl).hostname };
}
