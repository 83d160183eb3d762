import type { PendingCommand } from '../client/outbox.js';

/** Words somebody typed, and the draft they can go back to. */
interface TypedWords {
  field: 'topic-title' | 'topic-note' | 'takeaway';
  text: string;
}

/** The words that a command carries; none where nobody typed. */
export function typedWords({ type, payload }: PendingCommand): TypedWords[] {
  switch (type) {
    case 'add-topic':
    case 'edit-topic':
      return [
        { field: 'topic-title' as const, text: payload.title ?? '' },
        { field: 'topic-note' as const, text: payload.note ?? '' },
      ].filter(({ text }) => text !== '');
    case 'add-takeaway':
    case 'edit-takeaway':
      return [{ field: 'takeaway', text: payload.text }];
    default:
      return [];
  }
}

/** What the field holds once the words are back in it: whatever was begun there meanwhile stays. */
export function withWords(begun: string, { field, text }: TypedWords): string {
  if (begun.trim() === '') return text;
  return `${begun.trimEnd()}${field === 'topic-title' ? ' ' : '\n'}${text}`;
}
