import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelImport,
  importQuery,
  isUnderWay,
  reportOf,
  type ImportDetails,
  type ImportFailure,
} from '../../../api/imports.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { AnchorButton, ButtonLink } from '../../../ui/links.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { AdminPage } from '../admin-page.js';
import { takeFiles } from './chosen-files.js';
import css from './import.module.css';
import { LeftOutList } from './left-out.js';
import { Upload } from './upload.js';
import { STATE_TONES, useImportName } from './words.js';

const route = getRouteApi('/shell/mine/administration/import/$importId');

/** One import: its files on their way, how far it has come, and what was left out. */
export function OneImportPage() {
  const { t } = useTranslation('imports');
  const { importId } = route.useParams();
  const query = useQuery(importQuery(importId));
  const nameOf = useImportName();
  return (
    <AdminPage title={query.data ? nameOf(query.data) : t('title')}>
      <QueryView query={query}>{(one) => <One key={one.id} one={one} />}</QueryView>
    </AdminPage>
  );
}

function One({ one }: { one: ImportDetails }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const [files] = useState(() => takeFiles(one.id));
  return (
    <div className="stack">
      <p className="row tight">
        <Link to="/administration/import">‹ {t('one.back')}</Link>
        <Tag tone={STATE_TONES[one.state]}>{t(`state.${one.state}`)}</Tag>
        <span className="muted">
          {one.finishedAt
            ? t('one.ended', { when: moment(one.finishedAt, place) })
            : t('one.begun', { when: moment(one.createdAt, place) })}
        </span>
      </p>
      {one.state === 'uploading' && <Upload one={one} chosen={files} />}
      {isUnderWay(one) && <UnderWay one={one} />}
      {one.failure && <Failed failure={one.failure} />}
      {one.state !== 'uploading' && <Counts one={one} />}
      {one.state !== 'uploading' && one.state !== 'waiting' && (
        <section className="card stack">
          <div className="row between">
            <h2>{t('one.leftOut')}</h2>
            {one.leftOut.length > 0 && (
              <AnchorButton variant="default" size="sm" href={reportOf(one.id)} download>
                {t('one.report')}
              </AnchorButton>
            )}
          </div>
          <LeftOutList of={one.leftOut} />
        </section>
      )}
      <Next one={one} />
    </div>
  );
}

/** How far it has come. The size of what is left is not known, so that there are numbers and no bar. */
function UnderWay({ one }: { one: ImportDetails }) {
  const { t, i18n } = useTranslation('imports');
  const phase = (one.phase ?? '').replace(/-\d+$/, '');
  return (
    <section className="card warm stack" aria-label={t('one.progress')}>
      <h2>{t('one.progress')}</h2>
      <p className={css.progress} role="status">
        {phase === '' || !i18n.exists(`imports:phases.${phase}`)
          ? t('one.waiting')
          : t('one.phase', {
              phase: t(`phases.${phase as 'questions'}`),
              rows: one.position.toLocaleString(i18n.language),
            })}
      </p>
      <p className="muted">{t(one.cancelRequested ? 'one.stopping' : 'one.leave')}</p>
    </section>
  );
}

const COUNTS = ['threads', 'replies', 'comments', 'accepted', 'people', 'updated', 'unchanged'] as const;

function Counts({ one: { counts } }: { one: ImportDetails }) {
  const { t, i18n } = useTranslation('imports');
  const some = COUNTS.filter((count) => (counts[count] ?? 0) > 0);
  return (
    <section className="card stack">
      <h2>{t('one.counts')}</h2>
      {some.length === 0 && <p className="muted">{t('one.nothing')}</p>}
      <dl className={css.counts}>
        {some.map((count) => (
          <div key={count}>
            <dt>{t(`one.count.${count}`)}</dt>
            <dd>{counts[count]!.toLocaleString(i18n.language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Failed({ failure }: { failure: ImportFailure }) {
  const { t } = useTranslation('imports');
  const { file, line, column, subject, reason } = failure;
  const where = { file: file ?? '', line, column };
  return (
    <section className={`card stack ${css.failed}`}>
      <h2>{t('one.failed')}</h2>
      <p>{t(`failures.${reason}`, { subject: subject ?? '' })}</p>
      {file && line !== null && <p>{t(column === null ? 'one.at' : 'one.atColumn', where)}</p>}
      <p className="muted">{t('one.stayed')}</p>
    </section>
  );
}

function Next({ one }: { one: ImportDetails }) {
  const { t } = useTranslation('imports');
  const cancel = useAction(() => cancelImport(one.id), { stale: 'imports', done: t('one.cancelled') });
  const over = !isUnderWay(one) && one.state !== 'uploading';
  return (
    <div className="row">
      {over && one.spaceSlug && (
        <ButtonLink to="/forum" search={{ space: one.spaceSlug }}>
          {t('one.toSpace')}
        </ButtonLink>
      )}
      {over && (
        <ButtonLink to="/administration/import" search={{ again: one.id }} variant="default">
          {t('one.repeat')}
        </ButtonLink>
      )}
      {!over && !one.cancelRequested && (
        <>
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('one.cancel')}
          </Button>
          <span className="muted">{t('one.cancelText')}</span>
        </>
      )}
    </div>
  );
}
