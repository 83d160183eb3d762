import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LedgerItemDetail, ledgerItemQuery, restoreItem, withdrawItem } from '../../../api/ledger.js';
import { recordQuery } from '../../../api/records.js';
import { toast } from '../../../shell/toasts.js';
import { minutesInWords, moment, plainDay } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { ButtonLink } from '../../../ui/links.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { ItemCredential } from '../../credentials/item-credential.js';
import { RecordCard } from '../record-card.js';
import { Warnings } from './item-row.js';

const EntryDialog = lazy(() => import('./entry-dialog.js').then((m) => ({ default: m.EntryDialog })));
const WordsDialog = lazy(() => import('./words-dialog.js').then((m) => ({ default: m.WordsDialog })));

const route = getRouteApi('/shell/mine/records/items/$itemId');

/** One item of the ledger: what it says, what may be done about it, and how it came to its minutes. */
export function ItemPage() {
  const { t } = useTranslation('ledger');
  const query = useQuery(ledgerItemQuery(route.useParams().itemId));
  return (
    <Page title={query.data?.title ?? t('title')} narrow>
      <div className="stack">
        <Link to="/records">{t('item.back')}</Link>
        <QueryView query={query}>{(item) => <Item item={item} />}</QueryView>
      </div>
    </Page>
  );
}

function Item({ item }: { item: LedgerItemDetail }) {
  const { t, i18n } = useTranslation('ledger');
  const withdrawn = item.minutes === 0 && (item.kind === 'own' || item.kind === 'reading');
  return (
    <>
      <article className="card stack">
        <div className="row between">
          <p className="muted">
            {plainDay(item.happenedOn, i18n.language)} · {t(`kinds.${item.kind}`)} · {t(`categories.${item.category}`)}
          </p>
          <Tag tone={item.minutes > 0 ? 'good' : 'warn'}>
            {withdrawn ? t('item.withdrawn') : minutesInWords(item.minutes, i18n.language)}
          </Tag>
        </div>
        {item.description !== '' && <p className="prose">{item.description}</p>}
        <Warnings item={item} />
        {item.evidence.length > 0 && (
          <ul className="stack" aria-label={t('evidence.title')}>
            {item.evidence.map(({ id, name, url }) => (
              <li key={id}>
                <a href={url}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        {withdrawn ? <PutBack item={item} /> : <Actions item={item} />}
      </article>
      {(item.kind === 'meetup' || item.kind === 'class') && <ItemCredential item={item} />}
      {item.kind === 'meetup' && item.sourceId !== null && <OfMeetup recordId={item.sourceId} />}
      {item.entries.length > 1 && <History item={item} />}
    </>
  );
}

function Actions({ item }: { item: LedgerItemDetail }) {
  const { t } = useTranslation(['ledger', 'common']);
  const [changing, setChanging] = useState(false);
  const back = useAction(() => restoreItem(item.id), { stale: 'ledger', done: t('item.restored') });
  const withdraw = useAction(
    async () => {
      await withdrawItem(item.id);
      toast(t('item.withdrawDone'), 'good', { label: t('undo'), act: () => back.mutate() });
    },
    { stale: 'ledger' },
  );
  const isOwn = item.kind === 'own';
  return (
    <div className="row">
      <ButtonLink to="/records/log" search={{ item: item.id }}>
        {t('item.copy')}
      </ButtonLink>
      <Button variant="default" onClick={() => setChanging(true)}>
        {isOwn ? t('item.change') : t('item.reword')}
      </Button>
      {(isOwn || item.kind === 'reading') && (
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('item.withdraw')}
        </Button>
      )}
      {changing && (
        <Suspense fallback={null}>
          {isOwn ? (
            <EntryDialog item={item} onClose={() => setChanging(false)} />
          ) : (
            <WordsDialog item={item} onClose={() => setChanging(false)} />
          )}
        </Suspense>
      )}
    </div>
  );
}

function PutBack({ item }: { item: LedgerItemDetail }) {
  const { t } = useTranslation('ledger');
  const back = useAction(() => restoreItem(item.id), { stale: 'ledger', done: t('item.restored') });
  return (
    <div>
      <Button loading={back.isPending} onClick={() => back.mutate()}>
        {t('item.restore')}
      </Button>
    </div>
  );
}

/** How the minutes of a meetup came about, and a way to say that they are wrong. */
function OfMeetup({ recordId }: { recordId: string }) {
  const query = useQuery(recordQuery(recordId));
  return <QueryView query={query}>{(record) => <RecordCard record={record} />}</QueryView>;
}

/** Every change of its minutes. */
function History({ item: { entries } }: { item: LedgerItemDetail }) {
  const { t } = useTranslation('ledger');
  const place = usePlace();
  return (
    <section className="card stack">
      <h2>{t('item.history')}</h2>
      <ul className="stack">
        {entries.map(({ id, minutes, reason, at }) => (
          <li key={id} className="row between">
            <span>
              {t(`reasons.${reason}`)} · <small className="muted">{moment(at, place)}</small>
            </span>
            <span>{t('item.by', { minutes: minutes > 0 ? `+${minutes}` : `−${-minutes}` })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
