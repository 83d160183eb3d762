import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORUM_LIMITS } from '#contracts';
import { uuidv7 } from '#kernel';
import {
  editPost,
  rawOf,
  sendPost,
  spacesQuery,
  type DraftContent,
  type Permalink,
  type Post,
  type Thread,
} from '../../../api/forum.js';
import { isRefusal } from '../../../api/problem.js';
import { toast } from '../../../shell/toasts.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { SilenceNote } from '../../../ui/silence-note.js';
import { CardsComing } from '../../../ui/skeletons.js';
import { useAuthorName } from '../author.js';
import type { Writing } from '../thread/thread-context.js';
import css from './composer.module.css';
import { Conflict, wordsOf } from './conflict.js';
import { DraftLine } from './draft-line.js';
import { TextField } from './text-field.js';
import { useDraft, type DraftHold } from './use-draft.js';

interface ComposerProps {
  writing: Writing;
  thread: Thread;
  onClose: () => void;
}

/** Writing an answer, a reply or a change: opens once it is known whether something was begun before. */
export default function Composer({ writing, thread, onClose }: ComposerProps) {
  const draft = useDraft(`${writing.how}:${writing.post.id}`);
  const { post, how } = writing;
  const raw = useQuery({
    queryKey: ['forum', 'raw', post.id],
    queryFn: () => rawOf(post.id),
    enabled: how === 'edit',
    staleTime: 0,
    gcTime: 0,
  });
  if (raw.error) return <ProblemNote of={raw.error} />;
  if (!draft || (how === 'edit' && !raw.data)) return <CardsComing cards={1} />;
  return <Sheet writing={writing} thread={thread} onClose={onClose} draft={draft} before={raw.data} />;
}

interface SheetProps extends ComposerProps {
  draft: DraftHold;
  /** The post as it is, where it is changed. */
  before: Permalink | undefined;
}

function Sheet({ writing: { how, post, insert }, thread, onClose, draft, before }: SheetProps) {
  const { t } = useTranslation('forum');
  const nameOf = useAuthorName();
  const cohort = useQuery(spacesQuery).data?.items.find(({ id }) => id === thread.space.id)?.audience === 'cohort';
  const begin: DraftContent = { body: before?.raw ?? '', ...draft.begun };
  const [content, setContent] = useState(begin);
  const change = (next: (now: DraftContent) => DraftContent) =>
    setContent((now) => {
      const changed = next(now);
      draft.write(changed);
      return changed;
    });
  const text = content.body ?? '';
  const turn = useRef(0);
  useEffect(() => {
    if (!insert || insert.turn === turn.current) return;
    turn.current = insert.turn;
    setContent((now) => {
      const body = now.body ? `${now.body.trimEnd()}\n\n${insert.text}` : insert.text;
      draft.write({ ...now, body });
      return { ...now, body };
    });
  }, [insert, draft]);
  const sending = useSending({ how, post, thread, content, before, draft, onClose });
  const labels = {
    answer: [t('write.answer'), t('write.sendAnswer')],
    reply: [t('write.reply', { name: nameOf(post) }), t('write.sendReply')],
    edit: [t('write.edit'), t('write.saveEdit')],
  } as const;
  const [label, send] = labels[how === 'reply' && post.depth === 0 && thread.kind === 'question' ? 'answer' : how];
  const conflict = draft.state.state === 'conflict' ? draft.state.there : null;
  return (
    <form
      className={css.composer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.send();
      }}
    >
      {conflict && (
        <Conflict
          of="draft"
          here={wordsOf(content)}
          there={wordsOf(conflict.content)}
          onChoose={(which) => {
            const kept = which === 'here' ? content : conflict.content;
            setContent(kept);
            draft.resolve(kept, conflict);
          }}
        />
      )}
      <SilenceNote />
      <ProblemNote of={sending.problem} />
      {sending.meanwhile && (
        <Conflict
          of="post"
          here={text}
          there={sending.meanwhile.raw ?? ''}
          onChoose={(which) => {
            if (which === 'there') change((now) => ({ ...now, body: sending.meanwhile?.raw ?? '' }));
            sending.settle();
          }}
        />
      )}
      <TextField
        label={label}
        value={text}
        autoFocus
        where={{ threadId: thread.id, spaceId: thread.space.id }}
        {...(sending.empty && text.trim() === '' && { error: t('write.empty') })}
        onChange={(next) => change((now) => ({ ...now, body: typeof next === 'string' ? next : next(now.body ?? '') }))}
        onSend={sending.send}
        onClose={onClose}
      />
      {how === 'edit' && (
        <TextInput
          label={t('write.reason')}
          value={content.reason ?? ''}
          maxLength={FORUM_LIMITS.reason}
          onChange={({ currentTarget: { value: reason } }) => change((now) => ({ ...now, reason }))}
        />
      )}
      {how === 'reply' && cohort && (
        <Checkbox
          label={t('write.anonymousReply')}
          description={t('write.anonymousText')}
          checked={content.anonymous ?? false}
          onChange={({ currentTarget: { checked: anonymous } }) => change((now) => ({ ...now, anonymous }))}
        />
      )}
      <div className={css.foot}>
        <Button type="submit" loading={sending.busy}>
          {send}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('write.close')}
        </Button>
        {(text !== '' || draft.state.state !== 'clean') && (
          <Button
            variant="subtle"
            onClick={() => {
              void draft.discard();
              onClose();
            }}
          >
            {t('write.discard')}
          </Button>
        )}
        <DraftLine state={draft.state.state} />
        <small className="muted push">{t('write.keys')}</small>
      </div>
    </form>
  );
}

interface Sending {
  how: Writing['how'];
  post: Post;
  thread: Thread;
  content: DraftContent;
  before: Permalink | undefined;
  draft: DraftHold;
  onClose: () => void;
}

/** Sends once, however often one presses; what was not taken stays in the field. */
function useSending({ how, post, thread, content, before, draft, onClose }: Sending) {
  const { t } = useTranslation('forum');
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // What a change began from; and what the post has become since, until somebody has chosen.
  const [base, setBase] = useState(before?.post.edits ?? post.edits);
  const [meanwhile, setMeanwhile] = useState<Permalink | null>(null);
  // The same id with every try: what arrived although no answer came back is not written twice.
  const [clientId] = useState(() => uuidv7(Date.now()));
  const body = content.body ?? '';
  const attempt = async () => {
    setBusy(true);
    setProblem(null);
    try {
      if (how === 'edit') {
        await editPost(post.id, {
          body,
          ...(content.reason?.trim() && { reason: content.reason.trim() }),
          edits: base,
        });
      } else {
        await sendPost(thread.id, {
          body,
          clientId,
          parentId: post.id,
          anonymous: content.anonymous ?? false,
        });
      }
      await draft.discard();
      toast(t('write.sent'));
      onClose();
      await client.invalidateQueries({ queryKey: ['forum'] });
    } catch (thrown) {
      const now = how === 'edit' && isRefusal(thrown, 'conflict') ? await rawOf(post.id).catch(() => null) : null;
      setMeanwhile(now);
      setProblem(now ? null : thrown);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    empty,
    problem,
    meanwhile,
    /** The words here go over what the post has become. */
    settle: () => {
      setBase(meanwhile?.post.edits ?? base);
      setMeanwhile(null);
    },
    send: () => {
      setEmpty(body.trim() === '');
      if (!busy && !meanwhile && body.trim() !== '' && body.length <= FORUM_LIMITS.body) void attempt();
    },
  };
}
