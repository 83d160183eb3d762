import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, NearbyPost } from '../../api/moderation.js';
import { Face } from '../../ui/faces.js';
import { Ago } from '../forum/ago.js';
import { PostBody } from '../forum/post-body.js';
import css from './moderation.module.css';

/** The post between what it answers and what was said to it. */
export function Surroundings({ found, keepsHouse }: { found: CaseDetail; keepsHouse: boolean }) {
  const { t } = useTranslation('moderation');
  const name = found.author?.name ?? '';
  const above = found.around.filter(({ number }) => number < found.number);
  const below = found.around.filter(({ number }) => number > found.number);
  return (
    <section className="card stack" aria-label={t('case.surroundings')}>
      {above.map((post) => (
        <Near key={post.postId} post={post} label={t('case.before', { name: post.authorName })} />
      ))}
      <article className={css.post} aria-label={t('case.thePost', { name })}>
        <p className={css.who}>
          <Face name={name} />
          {keepsHouse && found.author ? (
            <Link to="/moderation/members/$personId" params={{ personId: found.author.id }}>
              {name}
            </Link>
          ) : (
            <b>{name}</b>
          )}
        </p>
        <PostBody html={found.html ?? ''} />
      </article>
      {below.map((post) => (
        <Near key={post.postId} post={post} label={t('case.after', { name: post.authorName })} />
      ))}
      {found.moderates && (
        <p>
          <Link to="/posts/$postId" params={{ postId: found.postId }}>
            {t('case.inThread')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Near({ post, label }: { post: NearbyPost; label: string }) {
  return (
    <article className={css.near} aria-label={label}>
      <small>
        {post.authorName} · <Ago at={post.at} />
      </small>
      <PostBody html={post.html} />
    </article>
  );
}
