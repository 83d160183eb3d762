import type { Viewer } from '#platform';
import type { Meetup } from './meetup.js';

/** Who may schedule meetups: trainers and administrators. */
export const maySchedule = (viewer: Viewer): boolean => hasRole(viewer, 'trainer', 'admin');

/** Who looks after any meetup, whoever hosts it. */
const looksAfterMeetups = (viewer: Viewer): boolean => hasRole(viewer, 'trainer', 'moderator', 'admin');

/** Who may change or cancel a meetup, and hand out its join link: its hosts and whoever looks after meetups. */
export const mayManage = (viewer: Viewer, meetup: Pick<Meetup, 'hostId' | 'cohostIds'>): boolean =>
  hosts(viewer, meetup) || looksAfterMeetups(viewer);

/** Who is told the address of the call: those who registered, and those who run the meetup. */
export const maySeeCall = (
  viewer: Viewer,
  meetup: Pick<Meetup, 'hostId' | 'cohostIds'>,
  registered: boolean,
): boolean => registered || mayManage(viewer, meetup);

/** Members see every meetup. A guest sees that one exists, and when, if it is the one they were let into. */
export const maySee = (viewer: Viewer, meetupId: string): boolean =>
  viewer.kind === 'member' || (viewer.kind === 'guest' && viewer.meetupId === meetupId);

const hosts = (viewer: Viewer, meetup: Pick<Meetup, 'hostId' | 'cohostIds'>) =>
  viewer.kind === 'member' && (meetup.hostId === viewer.id || meetup.cohostIds.includes(viewer.id));

const hasRole = (viewer: Viewer, ...roles: string[]) =>
  viewer.kind === 'member' && viewer.roles.some((role) => roles.includes(role));
