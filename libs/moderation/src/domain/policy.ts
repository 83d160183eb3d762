import type { ModerationAction, Role } from '#contracts';

/** What decides who may decide a case. */
export interface CaseFacts {
  authorId: string;
  /** The viewer moderates the space. */
  moderates: boolean;
  /** The viewer moderates the house, and has opened this case just now: an entry of the log says so. */
  opened: boolean;
}

/** Why somebody may not decide a case they know of. */
export const decisionRefused = (personId: string, facts: CaseFacts): 'own-case' | 'case-sealed' | undefined => {
  if (facts.authorId === personId) return 'own-case';
  return facts.moderates || facts.opened ? undefined : 'case-sealed';
};

/**
 * Whether a moderator may give a sanction. A warning is within every moderator's power; what holds in the whole house is
 * for the moderators of the house, and among these nobody but an administrator silences a colleague.
 */
export function maySanction(
  action: Extract<ModerationAction, 'warn' | 'silence' | 'suspend'>,
  by: { id: string; roles: readonly Role[] },
  person: { id: string; roles: readonly Role[] },
): boolean {
  if (by.id === person.id) return false;
  if (by.roles.includes('admin')) return true;
  if (action !== 'warn' && !by.roles.includes('moderator')) return false;
  return !person.roles.some((role) => role === 'moderator' || role === 'admin');
}

/** Who decides an appeal: an administrator, or another moderator than the one whose decision it is; nobody their own. */
export const mayDecideAppeal = (
  by: { id: string; isAdmin: boolean; moderates: boolean },
  action: { actorId: string; personId: string | null },
): boolean => by.id !== action.actorId && by.id !== action.personId && (by.isAdmin || by.moderates);
