import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MODERATION_LIMITS, type ModerationAction } from '#contracts';
import { hasRole, useMe } from '../../api/identity.js';
import { addNote, memberFileQuery, type MemberFile } from '../../api/moderation.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { day, moment } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { useSubmit } from '../../ui/use-submit.js';
import { Ago } from '../forum/ago.js';
import { Coming } from './coming.js';
import { DecideDialog } from './decide-dialog.js';
import { Decisions } from './decisions.js';
import { Entries } from './entries.js';
import css from './moderation.module.css';
import { personActs } from './wishes.js';

const route = getRouteApi('/shell/mine/moderation/members/$personId');

/** All that moderators know of a member, on one page. */
export function MemberPage() {
  const { t } = useTranslation('moderation');
  const { personId } = route.useParams();
  const me = useMe();
  const mine = me?.id === personId;
  const query = useQuery({ ...memberFileQuery(personId), enabled: !mine });
  if (!hasRole(me, 'moderator', 'admin')) return <NothingHerePage />;
  if (mine) {
    return (
      <Page title={t('member.title', { name: me?.displayName ?? '' })} narrow>
        <p>{t('member.own')}</p>
      </Page>
    );
  }
  return (
    <QueryView query={query} coming={<Coming />}>
      {(file) => <File key={file.id} file={file} />}
    </QueryView>
  );
}

function File({ file }: { file: MemberFile }) {
  const { t } = useTranslation(['moderation', 'common']);
  const place = usePlace();
  const [action, setAction] = useState<ModerationAction>();
  return (
    <Page title={t('member.title', { name: file.name })}>
      <div className="stack">
        <p className="row tight">
          {file.roles
            .filter((role) => role !== 'member')
            .map((role) => (
              <Tag key={role} tone="new">
                {t(`common:roles.${role as 'trainer'}`)}
              </Tag>
            ))}
          <span className="muted">{t('member.since', { day: day(file.joinedAt, place) })}</span>
        </p>
        <div className="columns">
          <div className="stack">
            <Figures file={file} />
            <section className="card stack">
              <h2>{t('member.decisions')}</h2>
              {file.actions.length === 0 && <p className="muted">{t('case.noHistory')}</p>}
              <Decisions of={file.actions} mayUndo />
            </section>
            <Recent file={file} />
            <section className="card stack">
              <div className="row between">
                <h2>{t('member.log')}</h2>
                <Link to="/moderation/log" search={{ person: file.id }}>
                  {t('member.wholeLog')}
                </Link>
              </div>
              <Entries of={file.audit.slice(0, 10)} />
            </section>
          </div>
          <div className="stack">
            <section className="card stack">
              <h2>{t('member.sanctions')}</h2>
              <Sanctions of={file.sanctions} />
              <div className="row tight">
                {personActs(true).map((act) => (
                  <Button key={act} size="sm" variant="default" onClick={() => setAction(act)}>
                    {t(`acts.${act}`)}
                  </Button>
                ))}
              </div>
            </section>
            <Notes file={file} />
          </div>
        </div>
      </div>
      {action && (
        <DecideDialog
          action={action}
          subject={{ personId: file.id, name: file.name, mine: false, what: file.name, title: null, raw: null }}
          onClose={() => setAction(undefined)}
        />
      )}
    </Page>
  );
}

function Figures({ file }: { file: MemberFile }) {
  const { t, i18n } = useTranslation('moderation');
  const figures = ['posts', 'hiddenPosts', 'deletedPosts', 'flagsReceived', 'flagsGiven', 'cases'] as const;
  return (
    <dl className={`card ${css.figures}`}>
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{t(`member.${figure}`)}</dt>
          <dd>{file[figure].toLocaleString(i18n.language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Recent({ file: { recent } }: { file: MemberFile }) {
  const { t } = useTranslation('moderation');
  return (
    <section className="card stack">
      <h2>{t('member.recent')}</h2>
      {recent.length === 0 && <p className="muted">{t('member.noRecent')}</p>}
      <ul className="list">
        {recent.map((post) => (
          <li key={post.postId} className={css.item}>
            <span className={css.marks}>
              <Link to="/posts/$postId" params={{ postId: post.postId }} dir="auto">
                {post.title}
              </Link>
              {post.hidden && <Tag tone="bad">{t('case.hidden')}</Tag>}
              {post.deleted && <Tag tone="bad">{t('case.deleted')}</Tag>}
            </span>
            <p className={css.excerpt} dir="auto">
              {post.excerpt}
            </p>
            <small className="muted">
              {post.space} · <Ago at={post.at} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MINUTE = 60_000;

function Sanctions({ of: sanctions }: { of: MemberFile['sanctions'] }) {
  const { t } = useTranslation('moderation');
  const place = usePlace();
  const now = useNow(MINUTE);
  if (sanctions.length === 0) return <p className="muted">{t('member.noSanctions')}</p>;
  return (
    <ul className="list">
      {sanctions.map(({ id, kind, from, until, liftedAt }) => (
        <li key={id} className={css.item}>
          <span className={css.marks}>
            <b>{t(`member.sanction.${kind}`)}</b>
            {liftedAt ? (
              <Tag>{t('member.lifted')}</Tag>
            ) : (
              until !== null &&
              (Date.parse(until) > now ? <Tag tone="bad">{t('member.running')}</Tag> : <Tag>{t('member.over')}</Tag>)
            )}
          </span>
          <small className="muted">
            {until === null
              ? t('member.on', { from: moment(from, place) })
              : t('member.term', { from: moment(from, place), until: moment(until, place) })}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Notes({ file }: { file: MemberFile }) {
  const { t } = useTranslation(['moderation', 'common']);
  const place = usePlace();
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { words: '' },
    validate: { words: (words) => (words.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ words }) => addNote(file.id, words),
    async () => {
      toast(t('member.noteAdded'));
      form.reset();
      await client.invalidateQueries({ queryKey: ['moderation'] });
    },
  );
  return (
    <section className="card stack">
      <h2>{t('member.notes')}</h2>
      {file.notes.length === 0 && <p className="muted">{t('member.noNotes')}</p>}
      <ul className="list">
        {file.notes.map((note) => (
          <li key={note.id} className={css.item}>
            <p className="prose" dir="auto">
              {note.words}
            </p>
            <small className="muted">
              {t('member.noteBy', { name: note.author.name, when: moment(note.at, place) })}
            </small>
          </li>
        ))}
      </ul>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('words')}
          {...form.getInputProps('words')}
          label={t('member.note')}
          rows={3}
          maxLength={MODERATION_LIMITS.words}
        />
        <div>
          <Button type="submit" size="sm" loading={busy}>
            {t('member.addNote')}
          </Button>
        </div>
      </form>
    </section>
  );
}
