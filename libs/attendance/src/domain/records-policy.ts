import type { Viewer } from '#platform';

/** Whose record it is. */
export interface Owned {
  personId: string;
}

/** Who looks after records: trainers and moderators. */
export const keepsRecords = (viewer: Viewer): boolean =>
  viewer.kind === 'member' && viewer.roles.some((role) => role === 'trainer' || role === 'moderator');

/** Whether the record is the viewer's own. */
export const owns = (viewer: Viewer, record: Owned): boolean =>
  viewer.kind !== 'anonymous' && viewer.id === record.personId;

/** A record is seen by whoever it is about, and by those who look after records. */
export const canSee = (viewer: Viewer, record: Owned): boolean => owns(viewer, record) || keepsRecords(viewer);

/** Minutes are overridden, and disputes answered, by those who look after records; never on a record of their own. */
export const canCorrect = (viewer: Viewer, record: Owned): boolean => keepsRecords(viewer) && !owns(viewer, record);

/** A record is disputed by the member it is about. */
export const canDispute = (viewer: Viewer, record: Owned): boolean => viewer.kind === 'member' && owns(viewer, record);
