import { DomainError } from '#kernel';
import type { Viewer } from '#platform';
import type { AttendanceRecord } from '../domain/record.js';
import { canCorrect, canSee, owns } from '../domain/records-policy.js';

/**
 * The record, if the viewer may see it.
 *
 * @throws DomainError `not-found`
 */
export function ensureVisible<R extends { personId: string }>(viewer: Viewer, record: R | undefined): R {
  if (!record || !canSee(viewer, record)) throw new DomainError('not-found');
  return record;
}

/**
 * The record, if the viewer may correct it.
 *
 * @throws DomainError `not-found`, or `own-record` where it is the viewer's own.
 */
export function ensureCorrectable(viewer: Viewer, record: AttendanceRecord | undefined): AttendanceRecord {
  const visible = ensureVisible(viewer, record);
  if (canCorrect(viewer, visible)) return visible;
  throw new DomainError(owns(viewer, visible) ? 'own-record' : 'forbidden');
}
