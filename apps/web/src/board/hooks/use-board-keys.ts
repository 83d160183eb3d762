import { useMemo } from 'react';
import { THUMBS, type Thumb } from '#contracts';
import { nextSteps } from '../next-step.js';
import { takeStep } from '../parts/dock.js';
import { currentOf, isOver, leads, mayWriteTakeaway, phaseOf, takesPart } from '../selectors.js';
import { useBoard, type Board } from './board-context.js';
import { useShortcuts } from './use-shortcuts.js';

/** Where N and T lead; on a phone that takes another column. */
export interface Pens {
  addTopic(): void;
  writeTakeaway(): void;
}

/** The keys of the board; the sheet behind "?" lists them. */
export function useBoardKeys(pens: Pens): void {
  const board = useBoard();
  useShortcuts(useMemo(() => keysOf(board, pens), [board, pens]));
}

function keysOf(board: Board, pens: Pens): Record<string, () => void> {
  const { client, openPanel } = board;
  const view = () => client.getView();
  const show = (thumb: Thumb) => () => {
    const poll = currentOf(view())?.poll;
    if (poll?.state === 'open' && takesPart(view())) void client.send('show-thumb', { thumb, expected: poll.id });
  };
  return {
    ...Object.fromEntries(THUMBS.map((thumb, index) => [String(index + 1), show(thumb)])),
    n: () => takesPart(view()) && !isOver(view()) && pens.addTopic(),
    t: () => mayWriteTakeaway(view()) && pens.writeTakeaway(),
    g: () => stepAhead(board),
    p: () => pauseOrResume(board),
    m: () => openPanel({ kind: 'more' }),
    '?': () => openPanel({ kind: 'shortcuts' }),
    j: () => focusCard(1),
    k: () => focusCard(-1),
    ArrowDown: () => focusCard(1),
    ArrowUp: () => focusCard(-1),
    v: () => press('[data-vote=cast]'),
    x: () => phaseOf(view()) === 'voting' && press('[data-vote=retract]'),
    '[': () => press('[data-order=up]'),
    ']': () => press('[data-order=down]'),
  };
}

function stepAhead({ client, openPanel }: Board): void {
  const view = client.getView();
  const step = view.state && leads(view) ? nextSteps(view.state)[0] : undefined;
  if (step && !view.waitingTypes.has(step.type)) takeStep(client, openPanel, step);
}

function pauseOrResume({ client, openPanel }: Board): void {
  const view = client.getView();
  if (!view.state || !leads(view)) return;
  const step = nextSteps(view.state).find(({ label }) => label === 'pause' || label === 'resume');
  if (step && !view.waitingTypes.has(step.type)) takeStep(client, openPanel, step);
}

const cards = () => [...document.querySelectorAll<HTMLElement>('article[data-topic]')];
const cardInFocus = () => document.activeElement?.closest<HTMLElement>('article[data-topic]') ?? null;

function focusCard(by: 1 | -1): void {
  const all = cards().filter((card) => card.offsetParent !== null);
  const here = cardInFocus();
  const next = here ? all[all.indexOf(here) + by] : all[by > 0 ? 0 : all.length - 1];
  next?.focus();
}

/** Presses a button of the card in focus, and leaves the focus on the card. */
function press(button: string): void {
  const card = cardInFocus();
  const target = card?.querySelector<HTMLButtonElement>(button);
  if (!card || !target || target.hidden) return;
  target.click();
  requestAnimationFrame(() => card.focus());
}
