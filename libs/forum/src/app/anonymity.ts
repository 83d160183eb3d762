import type { Audience } from '#contracts';
import { wrongField } from '#kernel';

/**
 * Whether something is written without a name, as asked for.
 *
 * @throws DomainError `invalid-input` outside of cohorts: only among people who know each other is it a kindness
 */
export function mayBeAnonymous(audience: Audience, wanted: boolean): boolean {
  if (wanted && audience !== 'cohort') throw wrongField('anonymous', 'only-in-cohorts');
  return wanted;
}
