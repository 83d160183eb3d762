import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  classMaterialsQuery,
  completeEntry,
  openEntry,
  reopenEntry,
  versionQuery,
  type Arrangement,
  type Entry,
} from '../../api/materials.js';
import { spacesQuery } from '../../api/forum.js';
import { NothingHere } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { AnchorButton } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { sizeInWords } from '../../ui/sizes.js';
import { useAction } from '../../ui/use-action.js';
import { AskedHere } from './asked-here.js';
import { Content, isPdf } from './content.js';
import { DueLine } from './due-line.js';
import css from './materials.module.css';
import { Versions } from './versions.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/materials/$entryId');

/** Something that a class hands out, to be read. */
export function EntryPage() {
  const { t } = useTranslation('materials');
  const { offeringId, entryId } = route.useParams();
  const query = useQuery(classMaterialsQuery(offeringId));
  const entry = query.data && entryIn(query.data, entryId);
  return (
    <Page title={entry?.material.title ?? t('title')}>
      <QueryView query={query}>
        {(arrangement) => (entry ? <Reader key={entryId} entry={entry} arrangement={arrangement} /> : <NothingHere />)}
      </QueryView>
    </Page>
  );
}

const entryIn = ({ sections }: Arrangement, entryId: string): Entry | undefined =>
  sections.flatMap(({ entries }) => entries).find(({ id }) => id === entryId);

function Reader({ entry, arrangement }: { entry: Entry; arrangement: Arrangement }) {
  const { t } = useTranslation('materials');
  const { page = 1, version = entry.taught.id } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useQuery(versionQuery(version));
  const space = useSpaceOf(arrangement.offeringId);
  useOpened(entry);
  // Going through a text page by page is one step of the way back.
  const goTo = useCallback(
    (to: number) => void navigate({ search: (now) => ({ ...now, page: to }), replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <div className="stack">
      <div className="row between">
        <Link to="/classes/$offeringId/materials" params={{ offeringId: arrangement.offeringId }}>
          {t('back')}
        </Link>
        <Marks entry={entry} manages={arrangement.manages} />
      </div>
      <DueLine entry={entry} zone={arrangement.zone} />
      <Versions
        taught={entry.taught}
        latest={entry.latest}
        shown={version}
        onShow={(to) => void navigate({ search: (now) => ({ ...now, version: to }), replace: true })}
      />
      <QueryView query={shown}>
        {(details) => (
          <div className={css.reader}>
            <Content version={details} page={page} onPage={goTo} />
            <AskedHere
              versionId={details.id}
              {...(space && { space })}
              {...(isPdf(details) && { page, onPage: goTo })}
            />
          </div>
        )}
      </QueryView>
    </div>
  );
}

/** That it was opened is told once, without a word; the list knows when one comes back to it. */
function useOpened({ id, openedAt }: Entry): void {
  const client = useQueryClient();
  useEffect(() => {
    if (openedAt !== null) return;
    openEntry(id).then(
      () => client.invalidateQueries({ queryKey: ['materials', 'class'] }),
      // Reading goes before counting.
      () => undefined,
    );
  }, [client, id, openedAt]);
}

/** The space of the class, where it has one. */
const useSpaceOf = (offeringId: string): string | undefined =>
  useQuery(spacesQuery).data?.items.find((space) => space.offeringId === offeringId)?.id;

function Marks({ entry, manages }: { entry: Entry; manages: boolean }) {
  const { t, i18n } = useTranslation('materials');
  const completed = entry.completedAt !== null;
  const reopen = useAction(() => reopenEntry(entry.id), { stale: 'materials' });
  const complete = useAction(
    async () => {
      await completeEntry(entry.id);
      toast(t('marks.completed'), 'good', { label: t('marks.undo'), act: () => reopen.mutate() });
    },
    { stale: 'materials' },
  );
  const { file } = entry.taught;
  return (
    <div className="row">
      {file && (
        <AnchorButton href={file.href} download variant="default">
          {t('downloadSize', { size: sizeInWords(file.bytes, i18n.language) })}
        </AnchorButton>
      )}
      {!manages && (
        <Button
          variant={completed ? 'default' : 'filled'}
          aria-pressed={completed}
          loading={complete.isPending || reopen.isPending}
          onClick={() => (completed ? reopen : complete).mutate()}
        >
          {t(completed ? 'marks.isCompleted' : 'marks.complete')}
        </Button>
      )}
    </div>
  );
}
