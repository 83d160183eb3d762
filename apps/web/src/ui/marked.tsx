import type { Segment } from '../api/forum.js';

/** Text that was found, with the words that were asked for marked in it. */
export const Marked = ({ segments }: { segments: Segment[] }) => (
  <>{segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
);
