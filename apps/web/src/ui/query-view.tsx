import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../api/problem.js';
import { NothingHere } from '../shell/nothing-here.js';
import { ProblemNote } from './problem-note.js';
import { CardsComing } from './skeletons.js';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  coming?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What was asked for; its shape while it is on its way; a word and a way on where it did not come. */
export function QueryView<Data>({ query, coming, children }: QueryViewProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (isRefusal(query.error, 'not-found', 'gone', 'forbidden')) return <NothingHere />;
  if (query.error) {
    return (
      <div className="stack">
        <ProblemNote of={query.error} />
        <Button variant="default" onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  return <>{coming ?? <CardsComing />}</>;
}
