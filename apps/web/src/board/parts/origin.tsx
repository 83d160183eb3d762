import { useTranslation } from 'react-i18next';
import type { TopicOrigin } from '#lean-coffee/core';
import { useView } from '../hooks/board-context.js';

/** Where a topic comes from. Members find the way to its thread, in another window: the board stays open. */
export function Origin({ origin }: { origin: TopicOrigin }) {
  const { t } = useTranslation('board');
  const isMember = useView((view) => view.you !== null && view.you.kind !== 'guest');
  if (origin.kind === 'carried') return t('topic.carried', { label: origin.label });
  return (
    <>
      {isMember ? (
        <a href={`/threads/${origin.ref}`} target="_blank" rel="noreferrer" title={origin.label}>
          {t('topic.forum')}
        </a>
      ) : (
        t('topic.forum')
      )}
      {origin.meToo && ` · ${t('topic.meToo', { count: origin.meToo })}`}
    </>
  );
}
