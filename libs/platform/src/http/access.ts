import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role, Scope } from '#contracts';
import { DomainError } from '#kernel';
import { openClaimOf, recognised } from './recognition.js';
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

/** That it is enough for a handler to recognise who asks (confirm-viewer.ts). */
export const ASKS_IN_PASSING = Symbol('asks in passing');

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

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asker = askerOf(context);
    const { recall } = asker;
    if (recall) {
      const enough = this.reflector.get<boolean | undefined>(ASKS_IN_PASSING, context.getHandler());
      asker.viewer = enough ? recognised(recall.recognition) : await recall.ask();
    }
    try {
      ensureMayCall(this.reflector, context, asker.viewer ?? ANONYMOUS);
    } catch (error) {
      // Who is only recognised may have been given more since.
      if (!recall || !asker.viewer || !openClaimOf(asker.viewer)) throw error;
      asker.viewer = await recall.ask();
      ensureMayCall(this.reflector, context, asker.viewer);
    }
    return true;
  }
}

/**
 * Applies the rule and the scope of the handler.
 *
 * @throws DomainError as `ensureAccess` does; `forbidden` where there is no rule
 */
export function ensureMayCall(reflector: Reflector, context: ExecutionContext, viewer: Viewer): void {
  const places = [context.getHandler(), context.getClass()];
  const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, places);
  if (!rule) throw new DomainError('forbidden');
  ensureAccess(rule, reflector.getAllAndOverride<Scope | undefined>(REQUIRED_SCOPE, places), viewer);
}

/** Who asks: the hook before the route, or the socket's handshake, has found out. */
const askerOf = (context: ExecutionContext): WithViewer =>
  context.getType() === 'ws'
    ? context.switchToWs().getClient<{ data: WithViewer }>().data
    : context.switchToHttp().getRequest<WithViewer>();
