import { useTranslation } from 'react-i18next';
import type { Post } from '../../../api/forum.js';
import { Ago } from '../ago.js';
import { useThreadActs } from './thread-context.js';
import css from './thread.module.css';

/** When it was said, and how often it was changed. */
export function Said({ post }: { post: Post }) {
  const { t } = useTranslation('forum');
  const { history } = useThreadActs();
  return (
    <span className={css.when}>
      <Ago at={post.createdAt} />
      {post.edits > 0 && (
        <>
          {', '}
          <button type="button" className={css.act} onClick={() => history(post)}>
            {t('post.edited', { count: post.edits })}
          </button>
        </>
      )}
    </span>
  );
}
