import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newsQuery, type Thread } from '../../../api/forum.js';
import css from './thread.module.css';

const route = getRouteApi('/shell/threads/$threadId');

/**
 * One quiet line while others write: what is being read stays where it is, and what is new comes when it is asked for.
 *
 * @param known the thread as the posts on the page were read with it
 */
export function NewsLine({ known }: { known: Thread }) {
  const { t } = useTranslation('forum');
  const navigate = route.useNavigate();
  const now = useQuery(newsQuery(known.id)).data?.thread;
  // Numbers are given to posts that wait for a moderator too: what can be read is counted.
  const count = now ? Math.min(now.lastNumber - known.lastNumber, now.replyCount - known.replyCount) : 0;
  return (
    <div role="status" className={css.news}>
      {count > 0 && (
        <Button
          size="sm"
          radius="xl"
          onClick={() => void navigate({ search: { sort: 'time', number: known.lastNumber + 1 } })}
        >
          {t('thread.news', { count })}
        </Button>
      )}
    </div>
  );
}
