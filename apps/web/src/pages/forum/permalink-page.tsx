import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { permalinkQuery } from '../../api/forum.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/shell/posts/$postId');

/** The address of a post, wherever its thread has gone since: leads to its place there. */
export function PermalinkPage() {
  const { t } = useTranslation('forum');
  const { postId } = route.useParams();
  const query = useQuery(permalinkQuery(postId));
  return (
    <Page title={t('title')} hideTitle>
      <QueryView query={query}>
        {({ threadId }) => (
          <Navigate to="/threads/$threadId" params={{ threadId }} search={{ sort: 'time', post: postId }} replace />
        )}
      </QueryView>
    </Page>
  );
}
