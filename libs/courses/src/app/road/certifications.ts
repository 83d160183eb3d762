import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { type Certified, certifiedOf } from '../../domain/road/road.js';
import { CertificationRepository } from '../../infra/road/certification-repository.js';
import { tellCertified } from './tell-certified.js';

/** A certification that a class led to. */
export interface CertificationFromClass extends Certified {
  enrolmentId: string;
  /** Of the course, which is how people call the certification. */
  code: string;
}

/** Certifications from classes, for the rooms that plan with them. */
@Injectable()
export class Certifications {
  constructor(private readonly certifications: CertificationRepository) {}

  /** All that a member holds or held. */
  async of(tx: Tx, personId: string): Promise<CertificationFromClass[]> {
    const roads = await this.certifications.ofPerson(tx, personId);
    return roads.flatMap((road) => {
      const certified = certifiedOf(road, road);
      return certified ? [{ enrolmentId: road.enrolmentId, code: road.code, ...certified }] : [];
    });
  }

  /** Renewed until that day; a day that it holds until anyway takes a renewal back. */
  async renew(tx: Tx, enrolmentId: string, until: string): Promise<void> {
    const held = await this.certifications.hold(tx, enrolmentId);
    const anyway = held && certifiedOf({ ...held, renewedUntil: null }, held);
    if (!anyway) return;
    const facts = { ...held, renewedUntil: until > anyway.expiresOn ? until : null };
    await this.certifications.store(tx, enrolmentId, facts);
    tellCertified(tx, held, facts);
  }
}
