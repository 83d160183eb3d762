import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { appealSuspension, type OwnDecision, suspensionQuery } from '../../api/moderation.js';
import { isRefusal } from '../../api/problem.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ButtonLink } from '../../ui/links.js';
import { QueryView } from '../../ui/query-view.js';
import { AppealForm, AppealSoFar } from '../moderation/appeal.js';
import { Told } from '../moderation/told.js';
import { DoorCard } from './door-card.js';

const route = getRouteApi('/door/suspended/$token');

/** Tells somebody who cannot sign in why, and takes their appeal. */
export function SuspensionPage() {
  const { t } = useTranslation('moderation');
  const { token } = route.useParams();
  const query = useQuery(suspensionQuery(token));
  if (isRefusal(query.error, 'not-found')) {
    return <DoorCard title={t('outside.wrong')} text={t('outside.wrongText')} />;
  }
  return <QueryView query={query}>{(decision) => <Suspension decision={decision} token={token} />}</QueryView>;
}

function Suspension({ decision, token }: { decision: OwnDecision; token: string }) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  const { action, reason, words, until, threadTitle, undoneAt, appeal } = decision;
  return (
    <DoorCard title={t('outside.title')}>
      <Told action={action} reason={reason} words={words} until={until} title={threadTitle} />
      <AppealSoFar decision={decision} />
      {!appeal && undoneAt && <p>{t('mine.undone', { when: moment(undoneAt, place) })}</p>}
      {undoneAt && <ButtonLink to="/sign-in">{t('outside.signIn')}</ButtonLink>}
      {!appeal && !undoneAt && <AppealForm send={(written) => appealSuspension(token, written)} />}
    </DoorCard>
  );
}
