import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SUBSCRIPTION_LEVELS, type SubscriptionLevel } from '#contracts';
import { hearOfThread, readUpTo, type Post, type Thread } from '../../../api/forum.js';
import { useAction } from '../../../ui/use-action.js';
import type { Writing } from './thread-context.js';
import css from './thread.module.css';
import { WriteHere } from './write-here.js';

interface FootProps {
  thread: Thread;
  opening: Post;
  writing: Writing | null;
  signedIn: boolean;
  onClose: () => void;
}

/** Where one writes, or why one may not; and how much of the thread one wants to hear. */
export function Foot({ thread, opening, writing, signedIn, onClose }: FootProps) {
  const { t } = useTranslation('forum');
  if (!signedIn) {
    return (
      <p className={css.invite}>
        <Link to="/sign-in" search={{ to: `/threads/${thread.id}` }}>
          {t('thread.signInToReply')}
        </Link>
      </p>
    );
  }
  return (
    <>
      {thread.canReply ? (
        <WriteHere writing={writing} at={opening} how="reply" thread={thread} onClose={onClose} invite />
      ) : (
        !thread.locked && !thread.archived && <p className={css.notice}>{t('thread.cannotReply')}</p>
      )}
      <Hearing thread={thread} />
    </>
  );
}

function Hearing({ thread }: { thread: Thread }) {
  const { t } = useTranslation('forum');
  const choose = useAction((level: SubscriptionLevel) => hearOfThread(thread.id, level), {
    stale: 'forum',
    done: t('thread.levelSaved'),
  });
  const markRead = useAction(() => readUpTo(thread.id, thread.lastNumber), {
    stale: 'forum',
    done: t('thread.levelSaved'),
  });
  return (
    <div className={css.between}>
      <NativeSelect
        label={t('thread.level')}
        size="sm"
        value={thread.level}
        onChange={({ currentTarget }) => choose.mutate(currentTarget.value as SubscriptionLevel)}
        data={SUBSCRIPTION_LEVELS.map((value) => ({ value, label: t(`thread.levels.${value}`) }))}
      />
      {(thread.unread ?? 0) > 0 && (
        <Button variant="default" size="sm" onClick={() => markRead.mutate()}>
          {t('thread.markRead')}
        </Button>
      )}
    </div>
  );
}
