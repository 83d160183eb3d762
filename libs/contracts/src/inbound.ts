/**
 * What became of a mail that came in: `held` is a post that waits for a moderator, `dropped` was written by a machine,
 * `report` says what became of a mail of ours, and `failed` could not be worked off.
 */
export const INBOUND_STATES = ['waiting', 'posted', 'held', 'refused', 'dropped', 'report', 'failed'] as const;
export type InboundState = (typeof INBOUND_STATES)[number];

/** Why a mail did not become a post; the first three are dropped, and nobody is told. */
export const INBOUND_REASONS = [
  'automatic',
  'loop',
  'list',
  'sender',
  'suspended',
  'silenced',
  'gone',
  'thread-locked',
  'space-archived',
  'empty',
  'too-long',
  'too-many',
  'unreadable',
] as const;
export type InboundReason = (typeof INBOUND_REASONS)[number];
