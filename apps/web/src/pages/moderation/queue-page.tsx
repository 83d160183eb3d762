import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery, waitingQuery, type Case } from '../../api/moderation.js';
import { itemsOf } from '../../api/pages.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Ago } from '../forum/ago.js';
import { step, useKeys } from '../forum/keys.js';
import { Marks } from './marks.js';
import { ModerationPage } from './moderation-page.js';
import css from './moderation.module.css';

const route = getRouteApi('/shell/mine/moderation');

/** What was flagged or held back: open cases from the oldest on, closed ones from the latest. */
export function QueuePage() {
  const { t } = useTranslation('moderation');
  const { state = 'open', space } = route.useSearch();
  const query = useInfiniteQuery({ ...casesQuery({ state, space }), staleTime: 0, refetchInterval: 60_000 });
  useKeys(KEYS);
  return (
    <ModerationPage title={t('queue.title')}>
      <Filters state={state} space={space} />
      <QueryView query={query}>
        {(data) =>
          itemsOf(data).length === 0 ? (
            <Empty title={t(state === 'open' ? 'queue.none' : 'queue.noneClosed')}>
              {t(state === 'open' ? 'queue.noneText' : 'queue.noneClosedText')}
            </Empty>
          ) : (
            <div className="card stack">
              <ul className="list">
                {itemsOf(data).map((found) => (
                  <CaseRow key={found.id} found={found} />
                ))}
              </ul>
              <MoreButton query={query} />
            </div>
          )
        }
      </QueryView>
    </ModerationPage>
  );
}

const KEYS = { j: () => step('[data-case]', 1), k: () => step('[data-case]', -1) };

function Filters({ state, space }: { state: 'open' | 'closed'; space: string | undefined }) {
  const { t } = useTranslation('moderation');
  const navigate = route.useNavigate();
  const spaces = useQuery(waitingQuery).data?.spaces ?? [];
  const total = spaces.reduce((sum, { open }) => sum + open, 0);
  const change = (search: { state?: 'open' | 'closed'; space?: string }) =>
    void navigate({ search: { state, space, ...search }, replace: true });
  return (
    <div className={css.filters}>
      <SegmentedControl
        aria-label={t('queue.state')}
        value={state}
        onChange={(value) => change({ state: value })}
        data={[
          { value: 'open', label: t('queue.open') },
          { value: 'closed', label: t('queue.closed') },
        ]}
      />
      {spaces.length > 1 && (
        <NativeSelect
          className={css.filter}
          size="sm"
          aria-label={t('queue.space')}
          value={space ?? ''}
          onChange={({ currentTarget }) => change({ space: currentTarget.value || undefined })}
          data={[
            { value: '', label: t('queue.allSpaces', { count: total }) },
            ...spaces.map(({ id, name, open }) => ({
              value: id,
              label: open > 0 ? t('queue.spaceCount', { name, count: open }) : name,
            })),
          ]}
        />
      )}
      <span className={`muted ${css.keys}`}>{t('queue.keys')}</span>
    </div>
  );
}

function CaseRow({ found }: { found: Case }) {
  const { t } = useTranslation('moderation');
  return (
    <li className={css.item}>
      <Marks of={found} />
      <Link to="/moderation/cases/$caseId" params={{ caseId: found.id }} className={css.title} data-case dir="auto">
        {found.title ?? t('queue.sealed')}
      </Link>
      {found.sealed ? (
        <p className="muted">{t('queue.sealedText')}</p>
      ) : (
        <p className={css.excerpt} dir="auto">
          {found.excerpt}
        </p>
      )}
      <small className="muted">
        {found.space.name} {found.author && <>· {t('case.by', { name: found.author.name })} </>}·{' '}
        <Ago at={found.openedAt} />
      </small>
    </li>
  );
}
