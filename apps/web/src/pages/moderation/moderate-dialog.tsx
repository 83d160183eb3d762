import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModerationAction } from '#contracts';
import type { Post, Thread } from '../../api/forum.js';
import { hasRole, useMe } from '../../api/identity.js';
import { Dialog } from '../../ui/dialog.js';
import { Acts } from './acts.js';
import { DecideDialog } from './decide-dialog.js';
import { personActs, type Subject, threadActs } from './wishes.js';

interface ModerateDialogProps {
  post: Post;
  thread: Thread;
  onClose: () => void;
}

/** What a moderator can do where a post stands, without anybody having flagged it. Its words are edited there as well. */
export function ModerateDialog({ post, thread, onClose }: ModerateDialogProps) {
  const { t } = useTranslation('moderation');
  const me = useMe();
  const [action, setAction] = useState<ModerationAction>();
  const subject: Subject = {
    postId: post.id,
    threadId: thread.id,
    spaceId: thread.space.id,
    name: post.author?.name ?? t('log.somebody'),
    mine: post.mine,
    what: thread.title,
    title: thread.title,
    raw: null,
  };
  if (action) return <DecideDialog action={action} subject={subject} onClose={onClose} />;
  const groups = {
    post: actsOn(post),
    thread: threadActs({ opening: post.depth === 0, locked: thread.locked, pinned: thread.pinned }),
    person: post.mine ? [] : personActs(hasRole(me, 'moderator', 'admin')),
  };
  return (
    <Dialog title={t('moderate.title')} onClose={onClose}>
      <Acts groups={groups} onAct={setAction} />
    </Dialog>
  );
}

const actsOn = ({ deleted, hidden }: Post): ModerationAction[] =>
  deleted || hidden ? ['restore'] : ['hide', 'delete'];
