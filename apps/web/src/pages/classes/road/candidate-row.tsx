import { Button, Checkbox } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { useTranslation } from 'react-i18next';
import { takeBack, type Candidate, type RoadState } from '../../../api/road.js';
import { minutesInWords, plainDay } from '../../../time/format.js';
import { Tag, type Tone } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { PersonLink } from '../../class-day/person-link.js';
import css from './road.module.css';

const TONES: Record<RoadState, Tone> = {
  enrolled: 'plain',
  'pre-work-sent': 'plain',
  attended: 'new',
  submitted: 'plain',
  activated: 'plain',
  valid: 'good',
  renewed: 'good',
  due: 'warn',
  lapsed: 'bad',
};

interface CandidateRowProps {
  offeringId: string;
  candidate: Candidate;
  chosen: boolean;
  onChoose: () => void;
}

/** Somebody of a class: how far they are, and what is missing. */
export function CandidateRow({ offeringId, candidate, chosen, onChoose }: CandidateRowProps) {
  const { t, i18n } = useTranslation('road');
  const { accountEmail, activatedOn, email, enrolmentId, expiresOn, hindrances, name, state, submittedAt } = candidate;
  const eligible = submittedAt === null && hindrances.length === 0;
  const missing = useHindrances(candidate);
  const words = (minutes: number) => minutesInWords(minutes, i18n.language);
  return (
    <li className={css.candidate}>
      {submittedAt === null ? (
        <Checkbox
          aria-label={t('submission.choose', { name })}
          checked={eligible && chosen}
          disabled={!eligible}
          onChange={onChoose}
        />
      ) : (
        // Nothing to choose: their state says the same in words.
        <IconCheck size={20} stroke="2.5" className={css.sent} aria-hidden="true" />
      )}
      <div>
        <PersonLink offeringId={offeringId} enrolmentId={enrolmentId} name={name} />
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
        {accountEmail !== null && <p className={css.why}>{t('submission.account', { email: accountEmail })}</p>}
        <p className="muted">
          {t('attend.minutes', { counted: words(candidate.minutes), required: words(candidate.requiredMinutes) })}
          {expiresOn && ` · ${t('until', { day: plainDay(expiresOn, i18n.language) })}`}
        </p>
        {missing && <p className={css.why}>{missing}</p>}
      </div>
      <div className="row tight">
        <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
        {submittedAt !== null && activatedOn === null && <TakeBack offeringId={offeringId} candidate={candidate} />}
      </div>
    </li>
  );
}

/** What keeps somebody from being submitted, in one line. */
function useHindrances({ hindrances }: Candidate): string {
  const { t } = useTranslation('road');
  return hindrances
    .map(({ code, missing }) =>
      code === 'minutes' ? t('submission.minutes', { count: missing ?? 0 }) : t(`submission.${code}`),
    )
    .join(' · ');
}

function TakeBack({
  offeringId,
  candidate: { enrolmentId, name },
}: Pick<CandidateRowProps, 'offeringId' | 'candidate'>) {
  const { t } = useTranslation('road');
  const back = useAction(() => takeBack(offeringId, [enrolmentId]), {
    stale: 'classes',
    done: t('submission.takenBackOf', { name }),
  });
  return (
    <Button variant="subtle" size="xs" loading={back.isPending} onClick={() => back.mutate()}>
      {t('submission.takeBack')}
    </Button>
  );
}
