import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../../api/pages.js';
import { submissionQuery } from '../../../api/road.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { MoreButton } from '../../../ui/more-button.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Candidates } from './candidates.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/submission');

/** Who of a class can be submitted to the Scrum Alliance, for those who run it. */
export function SubmissionPage() {
  const { t } = useTranslation('road');
  const { offeringId } = route.useParams();
  const query = useInfiniteQuery(submissionQuery(offeringId));
  return (
    <Page title={t('submission.title')}>
      <div className="stack">
        <Link to="/classes/$offeringId" params={{ offeringId }}>
          {t('toClass')}
        </Link>
        <QueryView query={query}>
          {(data) => {
            const candidates = itemsOf(data);
            if (candidates.length === 0) return <Nobody offeringId={offeringId} />;
            return (
              <>
                <Candidates offeringId={offeringId} candidates={candidates} counts={data.pages.at(-1)!.counts} />
                <MoreButton query={query} />
              </>
            );
          }}
        </QueryView>
      </div>
    </Page>
  );
}

function Nobody({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('road');
  return (
    <Empty
      title={t('submission.none')}
      action={
        <ButtonLink to="/classes/$offeringId/roster" params={{ offeringId }}>
          {t('submission.roster')}
        </ButtonLink>
      }
    >
      {t('submission.noneText')}
    </Empty>
  );
}
