import { oneLine } from './plain.js';
import type { Remark } from './source-post.js';

const MOST = 5;
const LONGEST = 35;

/** The tags of a thread as they are kept here: in lower case, each once, five at most; what is left out is told. */
export function keptTags(given: readonly string[], column: string): { tags: string[]; remarks: Remark[] } {
  const written = [...new Set(given.map((tag) => oneLine(tag).toLowerCase()).filter((tag) => tag !== ''))];
  const fitting = written.filter((tag) => [...tag].length <= LONGEST);
  const tags = fitting.slice(0, MOST);
  const remarks = Array.from(
    { length: written.length - tags.length },
    () => ({ reason: 'tag-left-out', column }) as const,
  );
  return { tags, remarks };
}
