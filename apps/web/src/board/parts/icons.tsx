import type { Thumb } from '#contracts';

const HAND = 'M7 11v9H3v-9h4Zm0 0 4-8c1.7 0 2.5 1.2 2.2 2.8L12.7 9H19a2 2 0 0 1 2 2.4l-1.3 7A2 2 0 0 1 17.7 20H7';
const TURN: Record<Thumb, string | undefined> = {
  up: undefined,
  sideways: 'rotate(90 12 12)',
  down: 'rotate(180 12 12)',
};

/** A thumb; always beside its words. */
export function ThumbIcon({ thumb }: { thumb: Thumb }) {
  return (
    <svg viewBox="0 0 24 24" width="34" height="34" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={HAND} strokeWidth="1.7" strokeLinejoin="round" transform={TURN[thumb]} />
    </svg>
  );
}

export function CupIcon() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
      <g strokeWidth="1.8" strokeLinecap="round">
        <path d="M4 9h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5V9Z" />
        <path d="M16 10h2a2.5 2.5 0 0 1 0 5h-2" />
        <path d="M8 3c-1 1.2 1 2 0 3.2M12 3c-1 1.2 1 2 0 3.2" />
      </g>
    </svg>
  );
}

const SIGNS = {
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'm6 6 12 12M18 6 6 18',
} as const;

/** A plain sign; the button around it carries the words. */
export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={SIGNS[name]} strokeWidth={name === 'more' ? 3 : 2} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
