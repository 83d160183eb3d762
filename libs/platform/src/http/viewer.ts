import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role, Scope } from '#contracts';
import { DomainError } from '#kernel';

/** Somebody with an account. `scopes` is what an access token was limited to; a browser session has all. */
export interface MemberViewer {
  kind: 'member';
  /** The person's id. */
  id: string;
  roles: Role[];
  scopes: Scope[] | 'all';
  /** The browser session or access token that was shown. */
  sessionId: string;
}

/** Somebody with a name and a link to one meetup. */
export interface GuestViewer {
  kind: 'guest';
  /** The person's id. */
  id: string;
  meetupId: string;
}

export interface AnonymousViewer {
  kind: 'anonymous';
}

/** Who is asking. */
export type Viewer = MemberViewer | GuestViewer | AnonymousViewer;

export const ANONYMOUS: AnonymousViewer = { kind: 'anonymous' };

/** Whether the viewer holds one of `roles`. Guests and strangers hold none. */
export const holds = (viewer: Viewer, ...roles: Role[]): boolean =>
  viewer.kind === 'member' && viewer.roles.some((role) => roles.includes(role));

/** The member who asks; the access rule of the handler has let nobody else in. */
export function memberOf(viewer: Viewer): MemberViewer {
  if (viewer.kind !== 'member') throw new DomainError('sign-in-required');
  return viewer;
}

/** A request after authentication. */
export interface WithViewer {
  viewer?: Viewer;
}

/** The viewer of the request, for a controller's parameter. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer =>
    context.switchToHttp().getRequest<WithViewer>().viewer ?? ANONYMOUS,
);
