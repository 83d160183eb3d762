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

/** Who is known by name. */
export type KnownViewer = MemberViewer | GuestViewer;

export const ANONYMOUS: AnonymousViewer = { kind: 'anonymous' };

/** Whether the viewer holds one of `roles`. Guests and strangers hold none. */
export const holds = (viewer: Viewer, ...roles: Role[]): boolean =>
  viewer.kind === 'member' && viewer.roles.some((role) => roles.includes(role));

/** The member who asks; the access rule of the handler has let nobody else in. */
export function memberOf(viewer: Viewer): MemberViewer {
  if (viewer.kind !== 'member') throw new DomainError('sign-in-required');
  return viewer;
}

/**
 * Somebody who shows what a viewer showed a moment ago. It says what the statement that reads for them has to ask in
 * passing, so that a page costs one journey to the database and not two.
 */
export interface Recognition {
  viewer: Viewer;
  /** A subquery for one JSON value: who shows it now. The parameters of both are numbered from `first` on. */
  asked(first: number): string;
  /** A condition: it is still the viewer, with all that they may do. */
  holds(first: number): string;
  /** The parameters of either. */
  values: { asked: unknown[]; holds: unknown[] };
  /** Whether who was found is the viewer, with all that they may do. */
  isStill(found: unknown): boolean;
}

/** A request after authentication. */
export interface WithViewer {
  viewer?: Viewer;
  /** In place of a viewer, where somebody is recognised: the guard says whether that is enough for the handler. */
  recall?: Recall;
}

/** Who is recognised, and how to find out who it is. */
export interface Recall {
  recognition: Recognition;
  ask(): Promise<Viewer>;
}

/** The viewer of the request, for a controller's parameter. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer =>
    context.switchToHttp().getRequest<WithViewer>().viewer ?? ANONYMOUS,
);
