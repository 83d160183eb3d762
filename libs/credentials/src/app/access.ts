import { DomainError } from '#kernel';
import { holds, type Viewer } from '#platform';

/** Whose credential it is. */
interface Owned {
  personId: string;
}

/** Who may revoke what others hold: trainers and moderators, who keep records, and administrators. */
export const keepsCredentials = (viewer: Viewer): boolean => holds(viewer, 'trainer', 'moderator', 'admin');

export const owns = (viewer: Viewer, { personId }: Owned): boolean =>
  viewer.kind === 'member' && viewer.id === personId;

/** The credential, if it is the viewer's own. @throws DomainError `not-found` */
export function ensureOwn<Row extends Owned>(viewer: Viewer, row: Row | undefined): Row {
  if (!row || !owns(viewer, row)) throw new DomainError('not-found');
  return row;
}

/** The credential, if the viewer may see it. @throws DomainError `not-found` */
export function ensureVisible<Row extends Owned>(viewer: Viewer, row: Row | undefined): Row {
  if (!row || !(owns(viewer, row) || keepsCredentials(viewer))) throw new DomainError('not-found');
  return row;
}

/** The credential, if the viewer may revoke it. @throws DomainError `not-found`, `own-record` on one's own */
export function ensureRevocable<Row extends Owned>(viewer: Viewer, row: Row | undefined): Row {
  const visible = ensureVisible(viewer, row);
  if (owns(viewer, visible)) throw new DomainError('own-record');
  return visible;
}
