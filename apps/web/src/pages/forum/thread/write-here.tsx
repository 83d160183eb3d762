import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post, Thread } from '../../../api/forum.js';
import { CardsComing } from '../../../ui/skeletons.js';
import { useThreadActs, type Writing } from './thread-context.js';
import css from './thread.module.css';

const Composer = lazy(() => import('../composer/composer.js'));

interface WriteHereProps {
  writing: Writing | null;
  /** The post that is answered or changed here. */
  at: Post;
  how: Writing['how'];
  thread: Thread;
  onClose: () => void;
  /** Whether a line invites to write while nobody does. */
  invite?: boolean;
}

/** The place to write at a post, for as long as somebody writes there. */
export function WriteHere({ writing, at, how, thread, onClose, invite = false }: WriteHereProps) {
  const { t } = useTranslation('forum');
  const { write } = useThreadActs();
  if (writing?.post.id !== at.id || writing.how !== how) {
    if (!invite) return null;
    return (
      <button type="button" className={css.invite} onClick={() => write({ how: 'reply', post: at })}>
        {t(thread.kind === 'question' ? 'write.invite' : 'write.inviteReply')}
      </button>
    );
  }
  return (
    <Suspense fallback={<CardsComing cards={1} />}>
      <Composer key={`${how}:${at.id}`} writing={writing} thread={thread} onClose={onClose} />
    </Suspense>
  );
}
