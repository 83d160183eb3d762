import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { discardDraft, draftsQuery, type DraftListing } from '../../api/forum.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { Ago } from './ago.js';

/** What was begun and not sent. */
export function DraftsPage() {
  const { t } = useTranslation('forum');
  const query = useQuery(draftsQuery);
  const discard = useAction(({ place, version }: DraftListing) => discardDraft(place, version), {
    stale: 'forum',
    done: t('drafts.discarded'),
  });
  return (
    <Page title={t('drafts.title')} narrow>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('drafts.empty')} action={<ButtonLink to="/forum">{t('title')}</ButtonLink>}>
              {t('drafts.emptyText')}
            </Empty>
          ) : (
            <ul className="card list">
              {items.map((draft) => (
                <li key={draft.place} className="stack">
                  <p className="muted">
                    <Place draft={draft} /> · <Ago at={draft.updatedAt} />
                  </p>
                  {draft.title && <h2>{draft.title}</h2>}
                  <p dir="auto">{draft.excerpt}</p>
                  <div className="row">
                    <Continue draft={draft} />
                    <Button variant="subtle" size="xs" onClick={() => discard.mutate(draft)}>
                      {t('drafts.discard')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}

function Place({ draft }: { draft: DraftListing }) {
  const { t } = useTranslation('forum');
  if (draft.place.startsWith('new')) return t('drafts.new');
  if (!draft.thread) return t('drafts.lost');
  return t(draft.place.startsWith('edit') ? 'drafts.edit' : 'drafts.reply', { title: draft.thread.title });
}

function Continue({ draft }: { draft: DraftListing }) {
  const { t } = useTranslation('forum');
  const look = { variant: 'default', size: 'xs' } as const;
  if (draft.place.startsWith('new')) {
    return (
      <ButtonLink to="/forum/new" {...look}>
        {t('drafts.continue')}
      </ButtonLink>
    );
  }
  if (!draft.thread) return null;
  return (
    <ButtonLink
      to="/threads/$threadId"
      params={{ threadId: draft.thread.id }}
      search={{ sort: 'time', post: draft.thread.postId, write: draft.place.startsWith('edit') ? 'edit' : 'reply' }}
      {...look}
    >
      {t('drafts.continue')}
    </ButtonLink>
  );
}
