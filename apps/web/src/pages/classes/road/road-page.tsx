import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { roadQuery } from '../../../api/road.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { RoadView } from './road-card.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/road');

/** One's own road, where mails lead to. */
export function RoadPage() {
  const { t } = useTranslation('road');
  const { offeringId } = route.useParams();
  const query = useQuery(roadQuery(offeringId));
  return (
    <Page title={t('page')} narrow>
      <div className="stack">
        <Link to="/classes/$offeringId" params={{ offeringId }}>
          {t('toClass')}
        </Link>
        <QueryView query={query}>{(road) => <RoadView offeringId={offeringId} road={road} />}</QueryView>
      </div>
    </Page>
  );
}
