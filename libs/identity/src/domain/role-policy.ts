import { ROLES, type Role, type Scope } from '#contracts';

/** The roles in their order, each once; everybody with an account is a member. */
export const normalizedRoles = (roles: readonly Role[]): Role[] =>
  ROLES.filter((role) => role === 'member' || roles.includes(role));

/** The roles that somebody who holds `own` may give in an invitation: administrators all, trainers none but member. */
export function invitableRoles(own: readonly Role[]): Role[] {
  if (own.includes('admin')) return [...ROLES];
  return own.includes('trainer') ? ['member'] : [];
}

/** Whether somebody who holds `own` may invite with `roles`. */
export const mayInviteWith = (own: readonly Role[], roles: readonly Role[]): boolean =>
  own.some((role) => role === 'admin' || role === 'trainer') &&
  roles.every((role) => invitableRoles(own).includes(role));

/** Whether somebody who holds `own` may make an access token with `scopes`: administration is for administrators. */
export const mayScope = (own: readonly Role[], scopes: readonly Scope[]): boolean =>
  !scopes.includes('admin') || own.includes('admin');
