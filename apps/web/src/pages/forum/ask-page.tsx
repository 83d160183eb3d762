import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORUM_LIMITS } from '#contracts';
import { uuidv7 } from '#kernel';
import { spacesQuery, startThread, type DraftContent, type Space, type ThreadKind } from '../../api/forum.js';
import { opensSpaces, useMe } from '../../api/identity.js';
import { fieldErrors } from '../../api/problem.js';
import { toast } from '../../shell/toasts.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { useFieldWords } from '../../ui/field-words.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { SilenceNote } from '../../ui/silence-note.js';
import { QueryView } from '../../ui/query-view.js';
import { CardsComing } from '../../ui/skeletons.js';
import css from './composer/composer.module.css';
import { AboutPlace } from '../materials/about-place.js';
import { Conflict, wordsOf } from './composer/conflict.js';
import { DraftLine } from './composer/draft-line.js';
import { Similar } from './composer/similar.js';
import { TagsField } from './composer/tags-field.js';
import { TextField } from './composer/text-field.js';
import { useDraft, type DraftHold } from './composer/use-draft.js';

const route = getRouteApi('/shell/mine/forum/new');
const PLACE = 'new';

/** Asking a question, or beginning a discussion. */
export function AskPage() {
  const { t } = useTranslation('forum');
  const query = useQuery(spacesQuery);
  const { space } = route.useSearch();
  const draft = useDraft(PLACE);
  return (
    <Page title={t('new.title')} narrow>
      <QueryView query={query}>
        {({ items }) => {
          const spaces = items.filter(({ canWrite }) => canWrite);
          if (spaces.length === 0) return <NoSpace />;
          const from = items.find(({ id, slug }) => id === space || slug === space);
          return draft ? (
            <AskForm spaces={spaces} wanted={(from?.askIn ?? from)?.id} draft={draft} />
          ) : (
            <CardsComing cards={1} lines={6} />
          );
        }}
      </QueryView>
    </Page>
  );
}

/** Nowhere to write yet: who may open a space is shown how. */
function NoSpace() {
  const { t } = useTranslation('forum');
  const opens = opensSpaces(useMe());
  return (
    <Empty title={t('new.none')} action={opens && <ButtonLink to="/forum/spaces/new">{t('openSpace')}</ButtonLink>}>
      {t(opens ? 'new.noneTextOpen' : 'new.noneText')}
    </Empty>
  );
}

interface AskFormProps {
  spaces: Space[];
  /** The id of the space to begin with, which may be one that nobody writes in any more. */
  wanted: string | undefined;
  draft: DraftHold;
}

function AskForm({ spaces, wanted, draft }: AskFormProps) {
  const { t } = useTranslation('forum');
  const { version, page } = route.useSearch();
  const navigate = route.useNavigate();
  const [content, setContent] = useState<DraftContent>(draft.begun ?? {});
  const sending = useAsking(draft);
  const change = (next: DraftContent | ((now: DraftContent) => DraftContent)) =>
    setContent((now) => {
      const changed = { ...now, ...(typeof next === 'function' ? next(now) : next) };
      draft.write(changed);
      return changed;
    });
  const space = spaces.find(({ id }) => id === content.spaceId) ?? spaces.find(({ id }) => id === wanted) ?? spaces[0]!;
  const kind: ThreadKind = content.kind ?? 'question';
  const title = content.title ?? '';
  const body = content.body ?? '';
  const send = () =>
    sending.send({
      spaceId: space.id,
      kind,
      title: title.trim(),
      body,
      tags: content.tags ?? [],
      anonymous: (content.anonymous ?? false) && space.audience === 'cohort',
      ...(version && { anchor: { versionId: version, page } }),
    });
  const conflict = draft.state.state === 'conflict' ? draft.state.there : null;
  return (
    <form
      className={css.composer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
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
      {version && (
        <AboutPlace
          versionId={version}
          {...(page !== undefined && { page })}
          onDrop={() => void navigate({ search: { space: wanted }, replace: true })}
        />
      )}
      <Radio.Group label={t('new.what')} value={kind} onChange={(value) => change({ kind: value })}>
        <div className="row">
          <Radio value="question" label={t('new.question')} />
          <Radio value="discussion" label={t('new.discussion')} />
        </div>
      </Radio.Group>
      <NativeSelect
        label={t('new.space')}
        description={t(`new.audience.${space.audience}`)}
        value={space.id}
        onChange={({ currentTarget }) => change({ spaceId: currentTarget.value })}
        data={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        label={t('new.name')}
        description={t('new.nameHint')}
        placeholder={t('new.namePlaceholder')}
        value={title}
        maxLength={FORUM_LIMITS.title}
        error={sending.errors['title']}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
      />
      <Similar title={title} />
      <TextField
        label={t('write.body')}
        value={body}
        where={{ spaceId: space.id }}
        {...(sending.errors['body'] && { error: sending.errors['body'] })}
        onChange={(next) => change((now) => ({ body: typeof next === 'string' ? next : next(now.body ?? '') }))}
        onSend={send}
      />
      <TagsField
        value={content.tags ?? []}
        onChange={(tags) => change({ tags })}
        {...(sending.errors['tags'] && { error: sending.errors['tags'] })}
      />
      {space.audience === 'cohort' && (
        <Checkbox
          label={t('write.anonymous')}
          description={t('write.anonymousText')}
          checked={content.anonymous ?? false}
          onChange={({ currentTarget }) => change({ anonymous: currentTarget.checked })}
        />
      )}
      <div className={css.foot}>
        <Button type="submit" loading={sending.busy}>
          {t(kind === 'question' ? 'new.send' : 'new.sendDiscussion')}
        </Button>
        {draft.state.state !== 'clean' && (
          <Button
            variant="subtle"
            onClick={() => {
              setContent({});
              void draft.discard();
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

/** Sends a new thread once, and goes there; what is missing is said at its field. */
function useAsking(draft: DraftHold) {
  const { t } = useTranslation('forum');
  const client = useQueryClient();
  const navigate = useNavigate();
  const inWords = useFieldWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  // The same id with every try: what arrived although no answer came back is not asked twice.
  const [clientId] = useState(() => uuidv7(Date.now()));
  const attempt = async (thread: Parameters<typeof startThread>[0]) => {
    setBusy(true);
    setProblem(null);
    try {
      const begun = await startThread({ ...thread, clientId });
      await draft.discard();
      toast(t('new.sent'));
      await client.invalidateQueries({ queryKey: ['forum'] });
      await navigate({ to: '/threads/$threadId', params: { threadId: begun.thread.id } });
    } catch (thrown) {
      setErrors(fieldErrors(thrown, inWords));
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    errors,
    send: (thread: Parameters<typeof startThread>[0]) => {
      const missing = {
        ...(thread.title === '' && { title: t('write.empty') }),
        ...(thread.body.trim() === '' && { body: t('write.empty') }),
      };
      setErrors(missing);
      if (!busy && Object.keys(missing).length === 0) void attempt(thread);
    },
  };
}
