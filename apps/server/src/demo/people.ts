import type { Role } from '#contracts';

/** Somebody of the demo community. Invented, and plainly so: their address can belong to nobody. */
interface Invented {
  displayName: string;
  roles: Role[];
}

/** A trainer, a moderator and a dozen alumni. */
export const CAST = {
  nora: { displayName: 'Nora, trainer', roles: ['member', 'trainer'] },
  felix: { displayName: 'Felix, moderator', roles: ['member', 'moderator'] },
  amara: { displayName: 'Amara, Product Owner', roles: ['member'] },
  jonas: { displayName: 'Jonas, Scrum Master', roles: ['member'] },
  lucia: { displayName: 'Lucia, Product Owner', roles: ['member'] },
  tariq: { displayName: 'Tariq, Scrum Master', roles: ['member'] },
  hana: { displayName: 'Hana, Product Owner', roles: ['member'] },
  mateo: { displayName: 'Mateo, agile coach', roles: ['member'] },
  wren: { displayName: 'Wren, Product Owner', roles: ['member'] },
  kofi: { displayName: 'Kofi, Scrum Master', roles: ['member'] },
  odile: { displayName: 'Odile, developer', roles: ['member'] },
  dilan: { displayName: 'Dilan, Scrum Master', roles: ['member'] },
  ines: { displayName: 'Ines, Product Owner', roles: ['member'] },
  bela: { displayName: 'Bela, developer', roles: ['member'] },
} as const satisfies Record<string, Invented>;

/** A name by which the demo knows one of its people. */
export type Key = keyof typeof CAST;

export const KEYS = Object.keys(CAST) as Key[];

/** The person ids of the demo's people. */
export type People = Record<Key, string>;

export const addressOf = (key: Key): string => `${key}@example.org`;

/** Whom a visitor can be. Once all is planted, the demo never acts in their names. */
export const VISITORS = [
  { role: 'member', key: 'amara' },
  { role: 'moderator', key: 'felix' },
  { role: 'trainer', key: 'nora' },
] as const satisfies { role: Role; key: Key }[];

/** Who facilitates a live meetup while no visitor does. */
export const STAND_IN: Key = 'tariq';

/** Who sits in the live meetup: the stand-in, and others who only take part. */
export const SIMULATED: readonly Key[] = [STAND_IN, 'jonas', 'lucia', 'hana', 'mateo', 'wren', 'kofi', 'odile'];
