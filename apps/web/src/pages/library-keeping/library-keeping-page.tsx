import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plansClasses } from '../../api/classes.js';
import { managedMaterialsQuery } from '../../api/handing-out.js';
import { useMe } from '../../api/identity.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { useOpened } from '../../ui/use-opened.js';
import { AddForm } from './add-form.js';
import { KeptRow } from './kept-row.js';

/** The free library, for those who keep it. */
export function LibraryKeepingPage() {
  if (!plansClasses(useMe())) return <NothingHerePage />;
  return <Keeping />;
}

function Keeping() {
  const { t } = useTranslation('library-keeping');
  const { open, show, close, opener } = useOpened<'adding'>();
  const query = useInfiniteQuery(managedMaterialsQuery());
  const add = (
    <Button ref={opener('adding')} onClick={() => show('adding')}>
      {t('add.open')}
    </Button>
  );
  const none = query.data?.pages[0]?.items.length === 0;
  return (
    <Page title={t('title')} narrow action={!open && !none && add}>
      <div className="stack">
        <Link to="/library">{t('back')}</Link>
        {open && <AddForm onClose={close} />}
        <PagedList
          query={query}
          className="card list"
          empty={
            !open && (
              <Empty title={t('none')} action={add}>
                {t('noneText')}
              </Empty>
            )
          }
        >
          {(material) => <KeptRow key={material.id} material={material} />}
        </PagedList>
      </div>
    </Page>
  );
}
