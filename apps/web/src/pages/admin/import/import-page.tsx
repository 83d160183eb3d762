import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importQuery, importsQuery, type Import } from '../../../api/imports.js';
import { itemsOf } from '../../../api/pages.js';
import { moment } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { MoreButton } from '../../../ui/more-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { AdminPage } from '../admin-page.js';
import css from './import.module.css';
import { NewImport } from './new-import.js';
import { STATE_TONES, useImportName } from './words.js';

const route = getRouteApi('/shell/mine/administration/import');

/** Brings in what was asked and answered elsewhere, and shows what was brought in so far. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { again } = route.useSearch();
  return (
    <AdminPage title={t('title')}>
      <p className={`muted ${css.text}`}>{t('text')}</p>
      <div className="columns">
        {again === undefined ? <NewImport /> : <Again id={again} />}
        <Imports />
      </div>
    </AdminPage>
  );
}

/** The form with the settings of an earlier import. */
function Again({ id }: { id: string }) {
  const query = useQuery(importQuery(id));
  return <QueryView query={query}>{(like) => <NewImport key={id} like={like} />}</QueryView>;
}

function Imports() {
  const { t } = useTranslation('imports');
  const query = useInfiniteQuery(importsQuery);
  return (
    <section className="card stack">
      <h2>{t('list.title')}</h2>
      <QueryView query={query}>
        {(data) => (
          <>
            {itemsOf(data).length === 0 && <p className="muted">{t('list.none')}</p>}
            <ul className="list">
              {itemsOf(data).map((one) => (
                <ImportRow key={one.id} one={one} />
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function ImportRow({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const nameOf = useImportName();
  return (
    <li className="row between">
      <span>
        <Link to="/administration/import/$importId" params={{ importId: one.id }}>
          {nameOf(one)}
        </Link>
        <br />
        <small className="muted">{moment(one.createdAt, place)}</small>
      </span>
      <Tag tone={STATE_TONES[one.state]}>{t(`state.${one.state}`)}</Tag>
    </li>
  );
}
