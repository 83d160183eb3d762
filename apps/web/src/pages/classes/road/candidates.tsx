import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { submissionFile, submit, takeBack, type Candidate } from '../../../api/road.js';
import type { Schemas } from '../../../api/client.js';
import { toast } from '../../../shell/toasts.js';
import { AnchorButton } from '../../../ui/links.js';
import { useAction } from '../../../ui/use-action.js';
import { CandidateRow } from './candidate-row.js';

interface CandidatesProps {
  offeringId: string;
  candidates: Candidate[];
  counts: Schemas['SubmissionCountsResponse'];
}

/** The people of a class: those whose addresses want a look, the file, and everybody with a box to tick. */
export function Candidates({ offeringId, candidates, counts }: CandidatesProps) {
  const { t } = useTranslation('road');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const eligible = candidates.filter(({ submittedAt, hindrances }) => submittedAt === null && hindrances.length === 0);
  const ids = eligible.map(({ enrolmentId }) => enrolmentId).filter((id) => chosen.has(id));
  const choose = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const numbers = (['eligible', 'hindered', 'submitted'] as const).filter((kind) => counts[kind] > 0);
  return (
    <>
      <p>{numbers.map((kind) => t(`submission.${kind}`, { count: counts[kind] })).join(' · ')}</p>
      {counts.differing > 0 && <Differing count={counts.differing} />}
      {counts.eligible + counts.submitted > 0 && (
        <section className="card stack">
          {counts.eligible > 0 && <p>{t('submission.how')}</p>}
          <File offeringId={offeringId} counts={counts}>
            {counts.eligible > 0 && <Mark offeringId={offeringId} ids={ids} onDone={() => setChosen(new Set())} />}
          </File>
          {eligible.length > 0 && (
            <Checkbox
              label={t('submission.all', { count: eligible.length })}
              checked={ids.length === eligible.length}
              indeterminate={ids.length > 0 && ids.length < eligible.length}
              onChange={() =>
                setChosen(new Set(ids.length === eligible.length ? [] : eligible.map(({ enrolmentId }) => enrolmentId)))
              }
            />
          )}
        </section>
      )}
      <ul className="card list">
        {candidates.map((candidate) => (
          <CandidateRow
            key={candidate.enrolmentId}
            offeringId={offeringId}
            candidate={candidate}
            chosen={chosen.has(candidate.enrolmentId)}
            onChoose={() => choose(candidate.enrolmentId)}
          />
        ))}
      </ul>
    </>
  );
}

interface FileProps {
  offeringId: string;
  counts: Schemas['SubmissionCountsResponse'];
  /** What is done with those who are in it. */
  children: ReactNode;
}

/** The file of those who can be submitted, or of those who were as well. */
function File({ offeringId, counts, children }: FileProps) {
  const { t } = useTranslation('road');
  const [wanted, setWanted] = useState(false);
  const submittedToo = counts.submitted > 0 && (wanted || counts.eligible === 0);
  return (
    <>
      {counts.submitted > 0 && counts.eligible > 0 && (
        <Checkbox
          label={t('submission.submittedToo', { count: counts.submitted })}
          checked={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.checked)}
        />
      )}
      <div className="row">
        <AnchorButton href={submissionFile(offeringId, submittedToo)} download variant="default">
          {t(counts.eligible > 0 ? 'submission.download' : 'submission.downloadSubmitted')}
        </AnchorButton>
        {children}
      </div>
    </>
  );
}

function Differing({ count }: { count: number }) {
  const { t } = useTranslation('road');
  return (
    <section className="card stack" role="note">
      <h2>{t('submission.differing', { count })}</h2>
      <p>{t('submission.differingText')}</p>
    </section>
  );
}

/** Marks those who are chosen, and lets that be taken back. */
function Mark({ offeringId, ids, onDone }: { offeringId: string; ids: string[]; onDone: () => void }) {
  const { t } = useTranslation('road');
  const back = useAction(
    async (marked: string[]) => {
      await takeBack(offeringId, marked);
      toast(t('submission.takenBack', { count: marked.length }));
    },
    { stale: 'classes' },
  );
  const mark = useAction(
    async () => {
      await submit(offeringId, ids);
      toast(t('submission.marked', { count: ids.length }), 'good', { label: t('undo'), act: () => back.mutate(ids) });
      onDone();
    },
    { stale: 'classes' },
  );
  return (
    <Button disabled={ids.length === 0} loading={mark.isPending} onClick={() => mark.mutate()}>
      {ids.length === 0 ? t('submission.mark') : t('submission.markSome', { count: ids.length })}
    </Button>
  );
}
