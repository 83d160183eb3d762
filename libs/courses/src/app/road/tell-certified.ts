import type { Tx } from '#platform';
import { coursesEvent } from '../../courses-events.js';
import { certifiedOf } from '../../domain/road/road.js';
import type { CertificationFacts, HeldCertification } from '../../infra/road/certification-repository.js';

/** Tells where what is stored now comes to another certification than before. */
export function tellCertified(tx: Tx, held: HeldCertification, facts: CertificationFacts): void {
  const { personId, courseId } = held;
  const [before, after] = [certifiedOf(held, held), certifiedOf(facts, held)];
  if (personId === null || (before?.issuedOn === after?.issuedOn && before?.expiresOn === after?.expiresOn)) return;
  tx.emit(
    after
      ? coursesEvent('courses.certified', { personId, courseId, ...after })
      : coursesEvent('courses.certification-undone', { personId, courseId }),
  );
}
