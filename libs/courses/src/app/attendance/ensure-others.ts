import { DomainError } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import type { Attendee } from '../../infra/attendance-repository.js';

/** The ids of `people`, none of whom is the viewer. @throws DomainError `own-record`; `not-found` where there is nobody */
export function ensureOthers(viewer: Viewer, people: readonly Attendee[]): string[] {
  if (people.length === 0) throw new DomainError('not-found');
  if (people.some(({ personId }) => personId === memberOf(viewer).id)) throw new DomainError('own-record');
  return people.map(({ id }) => id);
}
