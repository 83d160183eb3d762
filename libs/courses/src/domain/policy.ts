import type { Viewer } from '#platform';
import type { OfferingPlan } from './offering.js';

/** Who plans courses and classes: trainers and administrators. */
export const mayPlan = (viewer: Viewer): boolean => hasRole(viewer, 'trainer', 'admin');

/** Who runs a class, and sees its bookings: its trainers, as long as they are trainers, and administrators. */
export const mayRun = (viewer: Viewer, offering: Pick<OfferingPlan, 'trainerIds'>): boolean =>
  hasRole(viewer, 'admin') ||
  (hasRole(viewer, 'trainer') && viewer.kind === 'member' && offering.trainerIds.includes(viewer.id));

const hasRole = (viewer: Viewer, ...roles: string[]): boolean =>
  viewer.kind === 'member' && viewer.roles.some((role) => roles.includes(role));
