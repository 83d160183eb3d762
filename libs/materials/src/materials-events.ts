import type { DomainEvent } from '#platform';

/** What happened to materials, told with ids alone: who listens reads again what they need, as it is by then. */
interface Payloads {
  /** There is a new version; a file of it is in its place. */
  'materials.version-added': { materialId: string; versionId: string };
  /** What is written in a version can be searched, or why it cannot is known. */
  'materials.text-read': { versionId: string };
  /** Its title, its author or whether it is offered has changed. */
  'materials.changed': { materialId: string };
  /** What a class hands out, or when, has changed. */
  'materials.arranged': { offeringId: string };
  /** A member has read something of the free library for the first time. Whole minutes; `at` in milliseconds. */
  'materials.library-read': { personId: string; materialId: string; versionId: string; minutes: number; at: number };
}

/** The names of the events of this room. */
export type MaterialsEventType = keyof Payloads;

/** What an event of this room tells. */
export type MaterialsEventPayload<Type extends MaterialsEventType> = Payloads[Type];

/** Makes an event of this room, to be emitted in the transaction that makes it true. */
export const materialsEvent = <Type extends MaterialsEventType>(
  type: Type,
  payload: Payloads[Type],
): DomainEvent<Payloads[Type]> & { type: Type } => ({ type, payload });
