import { useTranslation } from 'react-i18next';
import { activate, deactivate, forgetExam, forgetRenewal, recordExam, renew } from '../../../api/road.js';

/** What somebody may note about their certification. */
export type RecordName = 'activated' | 'passed' | 'failed' | 'renewed';

/** One of them: what it is called, and what it does. */
export interface RoadRecord {
  /** On the button that asks for the day, and above the question. */
  open: string;
  /** The question for the day. */
  on: string;
  done: string;
  /** On the button that takes it back. */
  back: string;
  backDone: string;
  /** The field of the request that holds the day. */
  field: 'on' | 'expiresOn';
  send: (day: string) => Promise<unknown>;
  takeBack: () => Promise<unknown>;
}

/** All that can be noted about a certification, in words. */
export function useRecords(offeringId: string): Record<RecordName, RoadRecord> {
  const { t } = useTranslation('road');
  const exam = { on: t('exam.on'), back: t('exam.back'), backDone: t('exam.backDone'), field: 'on' } as const;
  return {
    activated: {
      ...{ open: t('activate.open'), on: t('activate.on'), done: t('activate.done'), field: 'on' },
      ...{ back: t('activate.back'), backDone: t('activate.backDone') },
      send: (day) => activate(offeringId, day),
      takeBack: () => deactivate(offeringId),
    },
    passed: {
      ...{ ...exam, open: t('exam.passed'), done: t('exam.passedDone') },
      send: (day) => recordExam(offeringId, 'passed', day),
      takeBack: () => forgetExam(offeringId),
    },
    failed: {
      ...{ ...exam, open: t('exam.failed'), done: t('exam.failedDone') },
      send: (day) => recordExam(offeringId, 'failed', day),
      takeBack: () => forgetExam(offeringId),
    },
    renewed: {
      ...{ open: t('due.open'), on: t('due.on'), done: t('due.done'), field: 'expiresOn' },
      ...{ back: t('due.back'), backDone: t('due.backDone') },
      send: (day) => renew(offeringId, day),
      takeBack: () => forgetRenewal(offeringId),
    },
  };
}
