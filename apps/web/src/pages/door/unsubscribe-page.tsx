import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unsubscribe, wayOutQuery } from '../../api/notifications.js';
import { isRefusal } from '../../api/problem.js';
import { ButtonLink } from '../../ui/links.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { DoorCard } from './door-card.js';

const route = getRouteApi('/door/unsubscribe/$token');

/** Where a mail's way out leads. Nothing stops before somebody presses. */
export function UnsubscribePage() {
  const { t } = useTranslation('notifications');
  const { token } = route.useParams();
  const query = useQuery(wayOutQuery(token));
  const stop = useMutation({ mutationFn: () => unsubscribe(token) });
  if (isRefusal(query.error, 'not-found') || isRefusal(stop.error, 'not-found')) {
    return (
      <DoorCard title={t('out.wrong')} text={t('out.wrongText')}>
        <ButtonLink to="/account/mails">{t('out.settings')}</ButtonLink>
      </DoorCard>
    );
  }
  return (
    <QueryView query={query}>
      {({ kind, stopped }) =>
        stopped || stop.isSuccess ? (
          <DoorCard title={t('out.done')} text={t(`out.stopped.${kind}`)}>
            <ButtonLink to="/account/mails" variant="default">
              {t('out.settings')}
            </ButtonLink>
          </DoorCard>
        ) : (
          <DoorCard title={t('out.title')} text={t(`out.stops.${kind}`)}>
            <ProblemNote of={stop.error} />
            <Button loading={stop.isPending} onClick={() => stop.mutate()}>
              {t('out.stop')}
            </Button>
          </DoorCard>
        )
      }
    </QueryView>
  );
}
