import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordQuery } from '../../api/records.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';

/** What was corrected by hand and what was asked, with the names and reasons. */
export function Said({ recordId }: { recordId: string }) {
  const { t } = useTranslation(['records', 'common']);
  const place = usePlace();
  const { data } = useQuery(recordQuery(recordId));
  if (!data) return null;
  return (
    <ul className="stack">
      {data.overrides.map(({ id, by, at, reason, minutes, minutesBefore }) => (
        <li key={id}>
          {t('override.by', { name: by, before: minutesBefore, after: minutes, date: moment(at, place), reason })}
        </li>
      ))}
      {data.disputes.map(({ id, words, raisedAt, answer, answeredBy, answeredByRole, answeredAt }) => (
        <li key={id}>
          {t('dispute.theirs', { name: data.person.name, words, date: moment(raisedAt, place) })}{' '}
          {answer !== null && answeredAt !== null
            ? t(answeredByRole ? 'dispute.answerOf' : 'dispute.answer', {
                name: answeredBy,
                role: answeredByRole && t(`common:roles.${answeredByRole}`),
                answer,
                date: moment(answeredAt, place),
              })
            : t('dispute.waiting')}
        </li>
      ))}
    </ul>
  );
}
