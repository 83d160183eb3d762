import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem.js';
import { Heading } from '../ui/heading.js';
import { useTitle } from '../ui/page.js';

/** What is shown where the program itself failed, and nothing around it stands. */
export function FailedPage(failure: ErrorComponentProps) {
  return (
    <main id="content">
      <FailedPart {...failure} />
    </main>
  );
}

/** The same within what surrounds the page: a way on, and the number to tell us. */
export function FailedPart({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  useTitle(t('failed.title'));
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <div className="page narrow">
      <div className="card stack" role="alert">
        <Heading>{t('failed.title')}</Heading>
        <p>{problem?.code === 'unavailable' ? t('failed.unavailable') : t('failed.text')}</p>
        {problem?.instance && <p className="muted">{t('failed.request', { id: problem.instance })}</p>}
        <div>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
        </div>
      </div>
    </div>
  );
}
