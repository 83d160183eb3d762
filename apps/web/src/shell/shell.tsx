import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardsComing } from '../ui/skeletons.js';
import { Header } from './header.js';
import { useShellKeys } from './shell-keys.js';
import classes from './shell.module.css';

const ShortcutsSheet = lazy(() => import('./shortcuts-sheet.js').then((m) => ({ default: m.ShortcutsSheet })));

/** What surrounds every page but the board: the bar, the content, the sheet of shortcuts. */
export function Shell() {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState(false);
  useShellKeys(useCallback(() => setSheet(true), []));
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Header onShortcuts={() => setSheet(true)} />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Suspense
          fallback={
            <div className="page">
              <CardsComing />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      {sheet && (
        <Suspense fallback={null}>
          <ShortcutsSheet onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </>
  );
}
