import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role, Scope } from '#contracts';
import { DomainError } from '#kernel';
import { ANONYMOUS, type Viewer, type WithViewer } from './viewer.js';

/** Who may call a handler at all. What they may do with which row is the use case's first line. */
export type AccessRule =
  { who: 'anyone' } | { who: 'members' } | { who: 'members-and-guests' } | { who: 'roles'; roles: Role[] };

export const ACCESS_RULE = Symbol('access rule');
export const REQUIRED_SCOPE = Symbol('required scope');

/** Anyone, signed in or not. Where a scope is required as well, an access token without it is still refused. */
export const Public = () => SetMetadata(ACCESS_RULE, { who: 'anyone' } satisfies AccessRule);

/** Members only. */
export const SignedIn = () => SetMetadata(ACCESS_RULE, { who: 'members' } satisfies AccessRule);

/** Members, and guests of a meetup. */
export const GuestsToo = () => SetMetadata(ACCESS_RULE, { who: 'members-and-guests' } satisfies AccessRule);

/** Members who hold at least one of `roles`. */
export const Roles = (...roles: Role[]) => SetMetadata(ACCESS_RULE, { who: 'roles', roles } satisfies AccessRule);

/** What an access token must be allowed to do. Without it no access token opens a handler that is not for anyone. */
export const RequireScope = (scope: Scope) => SetMetadata(REQUIRED_SCOPE, scope);

/**
 * Whether `rule` and `scope` let `viewer` in.
 *
 * @throws DomainError `sign-in-required`, `forbidden` or `scope-missing`.
 */
export function ensureAccess(rule: AccessRule, scope: Scope | undefined, viewer: Viewer): void {
  if (rule.who === 'anyone' && (viewer.kind !== 'member' || !scope)) return;
  if (viewer.kind === 'anonymous') throw new DomainError('sign-in-required');
  if (viewer.kind === 'guest') {
    if (rule.who !== 'members-and-guests') throw new DomainError('sign-in-required', 'Guests see their meetup alone.');
    return;
  }
  if (viewer.scopes !== 'all' && (!scope || !viewer.scopes.includes(scope))) {
    throw new DomainError(
      'scope-missing',
      scope ? `It needs the scope ${scope}.` : 'Access tokens cannot be used here.',
    );
  }
  if (rule.who === 'roles' && !rule.roles.some((role) => viewer.roles.includes(role)))
    throw new DomainError('forbidden');
}

/** Applies the access rule of every HTTP and socket handler. A handler without one is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, places);
    if (!rule) throw new DomainError('forbidden');
    const scope = this.reflector.getAllAndOverride<Scope | undefined>(REQUIRED_SCOPE, places);
    ensureAccess(rule, scope, viewerOf(context));
    return true;
  }
}

/** Who asks: the hook before the route, or the socket's handshake, has found out. */
function viewerOf(context: ExecutionContext): Viewer {
  const asker =
    context.getType() === 'ws'
      ? context.switchToWs().getClient<{ data: WithViewer }>().data
      : context.switchToHttp().getRequest<WithViewer>();
  return asker.viewer ?? ANONYMOUS;
}
