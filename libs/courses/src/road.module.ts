import { Module } from '@nestjs/common';
import { Certifications } from './app/road/certifications.js';
import { KeepCertification } from './app/road/keep-certification.js';
import { RoadLetters } from './app/road/letters.js';
import { NotePreWork } from './app/road/note-pre-work.js';
import { ReadSubmission } from './app/road/read-submission.js';
import { RemindOfActivation } from './app/road/remind-of-activation.js';
import { ShowRoad } from './app/road/show-road.js';
import { SubmitLearners } from './app/road/submit-learners.js';
import { RoadController } from './http/road/road.controller.js';
import { SubmissionController } from './http/road/submission.controller.js';
import { OfferingRepository } from './infra/offering-repository.js';
import { CertificationRepository } from './infra/road/certification-repository.js';
import { RoadReader } from './infra/road/road-reader.js';

const STORES = [CertificationRepository, OfferingRepository, RoadReader];
const USE_CASES = [
  Certifications,
  KeepCertification,
  NotePreWork,
  ReadSubmission,
  RemindOfActivation,
  RoadLetters,
  ShowRoad,
  SubmitLearners,
];

/** The way from a class to a certification. */
@Module({
  controllers: [RoadController, SubmissionController],
  providers: [...STORES, ...USE_CASES],
  exports: [Certifications, NotePreWork, RemindOfActivation],
})
export class RoadModule {}
