import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { similarQuery } from '../../../api/forum.js';
import { Tag } from '../../../ui/tag.js';
import css from './composer.module.css';

const PAUSE_MS = 350;
/** Shorter titles are like everything. */
const SHORTEST = 6;

/** What was asked before and sounds like this title. Opens beside, so that nothing that is typed is left. */
export function Similar({ title }: { title: string }) {
  const { t } = useTranslation('forum');
  const [asked] = useDebouncedValue(title.trim(), PAUSE_MS);
  const query = useQuery({
    ...similarQuery(asked),
    enabled: asked.length >= SHORTEST,
    placeholderData: (before) => before,
  });
  const threads = asked.length >= SHORTEST ? (query.data?.items ?? []) : [];
  return (
    <div role="status">
      {threads.length > 0 && (
        <section className={css.similar}>
          <b>{t('new.similar')}</b>
          <ul>
            {threads.map((thread) => (
              <li key={thread.id} className="row tight">
                <a href={`/threads/${thread.id}`} target="_blank" rel="noreferrer">
                  {thread.title}
                </a>
                {thread.answered && <Tag tone="good">{t('answered')}</Tag>}
                <span className="muted">{t('replies', { count: thread.replyCount })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
