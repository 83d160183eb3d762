import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';

/**
 * Asks once more before a page is left on which something was typed and is kept nowhere.
 *
 * @param when whether there is something to lose
 */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={t('leave.title')} onClose={reset}>
      <div className="stack">
        <p>{t('leave.text')}</p>
        <div className="row">
          <Button onClick={reset}>{t('leave.stay')}</Button>
          <Button variant="default" onClick={proceed}>
            {t('leave.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
