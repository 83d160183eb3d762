import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModerationAction } from '#contracts';
import { hasRole, useMe } from '../../api/identity.js';
import { caseQuery, openCase, type CaseDetail } from '../../api/moderation.js';
import { toast } from '../../shell/toasts.js';
import { Page } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { Ago } from '../forum/ago.js';
import { useKeys } from '../forum/keys.js';
import { Acts } from './acts.js';
import { Coming } from './coming.js';
import { DecideDialog } from './decide-dialog.js';
import { Decisions } from './decisions.js';
import { Marks } from './marks.js';
import css from './moderation.module.css';
import { Surroundings } from './surroundings.js';
import { likelyReason, personActs, postActs, threadActs, type Subject } from './wishes.js';

const route = getRouteApi('/shell/mine/moderation/cases/$caseId');

/** One case: the post where it stands, why it is here, and what can be done. */
export function CasePage() {
  const { caseId } = route.useParams();
  const query = useQuery(caseQuery(caseId));
  return (
    <QueryView query={query} coming={<Coming />}>
      {(found) => (found.sealed ? <Sealed found={found} /> : <Opened key={found.id} found={found} />)}
    </QueryView>
  );
}

function Back() {
  const { t } = useTranslation('moderation');
  return (
    <p className="muted">
      <Link to="/moderation">‹ {t('case.back')}</Link>
    </p>
  );
}

/** A post of a class in whose space one is a stranger: that it is opened is written down. */
function Sealed({ found }: { found: CaseDetail }) {
  const { t } = useTranslation('moderation');
  const client = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      client.setQueryData(caseQuery(found.id).queryKey, await openCase(found.id));
    } catch (error) {
      toast(problemText(error), 'bad');
      setBusy(false);
    }
  };
  return (
    <Page title={t('case.sealedTitle', { space: found.space.name })} narrow>
      <div className="stack">
        <Back />
        <section className="card stack">
          <Marks of={found} />
          <p>{t('case.sealedText')}</p>
          <div>
            <Button loading={busy} onClick={() => void open()}>
              {t('case.openIt')}
            </Button>
          </div>
        </section>
      </div>
    </Page>
  );
}

function Opened({ found }: { found: CaseDetail }) {
  const { t } = useTranslation('moderation');
  const [action, setAction] = useState<ModerationAction>();
  const me = useMe();
  const keepsHouse = hasRole(me, 'moderator', 'admin');
  // Once it is closed, what else is done is done to the post: that is for those who moderate its space.
  const mayAct = found.closedAt === null || found.moderates;
  const groups = useMemo(
    () =>
      mayAct
        ? { post: postActs(found), thread: found.moderates ? threadActs(found) : [], person: personActs(keepsHouse) }
        : undefined,
    [found, mayAct, keepsHouse],
  );
  useCaseKeys(groups?.post ?? [], setAction);
  const title = found.title ?? '';
  const subject: Subject = {
    ...(found.closedAt === null ? { caseId: found.id } : { postId: found.postId }),
    threadId: found.threadId,
    spaceId: found.space.id,
    name: found.author?.name ?? '',
    mine: found.author?.id === me?.id,
    what: title,
    title,
    raw: found.raw,
    reason: likelyReason(found),
  };
  return (
    <Page title={title}>
      <div className="stack">
        <Back />
        <p className="row tight">
          <Marks of={found}>
            {found.hidden && (
              <Tag tone="bad">{t(found.kind === 'rule' && !found.closedAt ? 'case.waiting' : 'case.hidden')}</Tag>
            )}
            {found.deleted && <Tag tone="bad">{t('case.deleted')}</Tag>}
            {found.locked && <Tag>{t('case.locked')}</Tag>}
            {found.pinned && <Tag>{t('case.pinned')}</Tag>}
          </Marks>
          <span className="muted">
            {found.space.name} · <Ago at={found.openedAt} />
          </span>
        </p>
        <div className="columns">
          <div className="stack">
            <Surroundings found={found} keepsHouse={keepsHouse} />
            {groups ? (
              <Acts groups={groups} onAct={setAction} keys={t('case.keys')} />
            ) : (
              <p className="muted">{t('case.notYours')}</p>
            )}
          </div>
          <div className="stack">
            <Why found={found} />
            <section className="card stack">
              <h2>{t('case.history')}</h2>
              {found.actions.length === 0 && <p className="muted">{t('case.noHistory')}</p>}
              <Decisions of={found.actions} mayUndo={mayAct} />
            </section>
          </div>
        </div>
      </div>
      {action && <DecideDialog action={action} subject={subject} onClose={() => setAction(undefined)} />}
    </Page>
  );
}

const LETTERS: Readonly<Record<string, ModerationAction>> = {
  a: 'dismiss',
  e: 'edit',
  h: 'hide',
  d: 'delete',
  r: 'restore',
};

function useCaseKeys(possible: readonly ModerationAction[], act: (action: ModerationAction) => void): void {
  const navigate = useNavigate();
  useKeys(
    useMemo(
      () => ({
        ...Object.fromEntries(
          Object.entries(LETTERS)
            .filter(([, action]) => possible.includes(action))
            .map(([key, action]) => [key, () => act(action)]),
        ),
        u: () => void navigate({ to: '/moderation' }),
      }),
      [possible, act, navigate],
    ),
  );
}

/** Who flagged it and what they said, or which rule held it back. */
function Why({ found }: { found: CaseDetail }) {
  const { t } = useTranslation('moderation');
  return (
    <section className="card stack">
      <h2>{t('case.why')}</h2>
      <ul className="list">
        {found.reasons.map((reason) => (
          <li key={reason}>{t(`holds.${reason}`)}</li>
        ))}
        {found.flags.map((flag) => (
          <li key={flag.person.id} className={css.item}>
            <b>{t(`kinds.${flag.kind}`)}</b>
            {flag.words === '' ? (
              <span className="muted">{t('case.noWords')}</span>
            ) : (
              <p className={css.words} dir="auto">
                {flag.words}
              </p>
            )}
            <small className="muted">
              {flag.person.name} · <Ago at={flag.at} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
