import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { useState, type ComponentProps, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { spacesQuery, type Post, type Thread } from '../../../api/forum.js';
import { useMe } from '../../../api/identity.js';
import { Said } from './said.js';
import { selectedIn } from './quote.js';
import { useThreadActs, type ThreadFacts } from './thread-context.js';
import css from './thread.module.css';

interface PostActsProps {
  post: Post;
  facts: ThreadFacts;
  /** The thread that this post opens. */
  opened: Thread | undefined;
  article: RefObject<HTMLElement | null>;
}

/** What can be done with a post: what is done often in sight, the rest behind one more press. */
export function PostActs({ post, facts, opened, article }: PostActsProps) {
  const { t } = useTranslation('forum');
  const me = useMe();
  const { changes, write, quote, link } = useThreadActs();
  const opening = post.depth === 0;
  const writable = me && facts.canReply && !post.deleted;
  // The press on a button takes the selection away: it is read before.
  const words = () => selectedIn(article.current?.querySelector('[data-post-body]') ?? null);
  return (
    <div className={css.acts}>
      {me && opened?.kind === 'question' && !post.mine && (
        <button type="button" className={css.act} aria-pressed={opened.meToo} onClick={() => changes.meToo(opened)}>
          {t('post.meToo')}
        </button>
      )}
      {writable && (
        <>
          <button type="button" className={css.act} data-reply onClick={() => write({ how: 'reply', post })}>
            {t('post.reply')}
            {opening && <kbd aria-hidden="true">R</kbd>}
          </button>
          <button
            type="button"
            className={css.act}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => quote(post, words())}
          >
            {t('post.quote')}
          </button>
        </>
      )}
      {!post.deleted && (
        <button type="button" className={css.act} onClick={() => link(post)}>
          {t('post.link')}
        </button>
      )}
      {post.can.accept && (
        <button type="button" className={css.act} aria-pressed={post.accepted} onClick={() => changes.accept(post)}>
          {t(post.accepted ? 'post.unaccept' : 'post.accept')}
        </button>
      )}
      {post.can.endorse && (
        <button
          type="button"
          className={css.act}
          aria-pressed={post.endorsed !== null}
          onClick={() => changes.endorse(post)}
        >
          {t(post.endorsed ? 'post.unendorse' : 'post.endorse')}
        </button>
      )}
      {me && !post.deleted && <MoreActs post={post} />}
      {post.deleted && post.can.delete && (
        <button type="button" className={css.act} onClick={() => changes.restore(post)}>
          {t('post.restore')}
        </button>
      )}
      <Said post={post} />
    </div>
  );
}

function MoreActs({ post }: { post: Post }) {
  const { t } = useTranslation('forum');
  const { changes } = useThreadActs();
  // A menu costs more than all the rest of a post: there is one from the first press on.
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className={css.act} aria-pressed={post.bookmarked} onClick={() => changes.bookmark(post)}>
        {t(post.bookmarked ? 'post.bookmarked' : 'post.bookmark')}
      </button>
      {(post.can.flag || post.can.edit || post.can.delete) &&
        (asked ? <MoreMenu post={post} /> : <MoreDots onClick={() => setAsked(true)} aria-expanded={false} />)}
    </>
  );
}

function MoreDots(props: ComponentProps<'button'>) {
  const { t } = useTranslation('forum');
  return (
    <button type="button" className={css.act} aria-label={t('post.more')} aria-haspopup="menu" {...props}>
      <IconDots size={18} aria-hidden="true" />
    </button>
  );
}

function MoreMenu({ post }: { post: Post }) {
  const { t } = useTranslation('forum');
  const { changes, write, flag, moderate, spaceId } = useThreadActs();
  const { data: spaces } = useQuery(spacesQuery);
  const moderates = spaces?.items.some(({ id, canModerate }) => id === spaceId && canModerate);
  return (
    <Menu
      defaultOpened
      withinPortal={false}
      position="bottom-start"
      returnFocus
      transitionProps={{ duration: 0 }}
      keepMounted={false}
    >
      <Menu.Target>
        <MoreDots />
      </Menu.Target>
      <Menu.Dropdown>
        {post.can.edit && <Menu.Item onClick={() => write({ how: 'edit', post })}>{t('post.edit')}</Menu.Item>}
        {post.can.delete && <Menu.Item onClick={() => changes.remove(post)}>{t('post.delete')}</Menu.Item>}
        {post.can.flag && <Menu.Item onClick={() => flag(post)}>{t('post.flag')}</Menu.Item>}
        {moderates && <Menu.Item onClick={() => moderate(post)}>{t('post.moderate')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
