import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/identity.js';
import { worded } from '../i18n/setup.js';
import { usePaletteKey } from '../palette/use-palette-key.js';
import { CardsComing } from '../ui/skeletons.js';
import { Header } from './header.js';
import { useShellKeys } from './shell-keys.js';
import classes from './shell.module.css';

const Palette = lazy(worded(() => import('../palette/palette.js').then((m) => ({ default: m.Palette })), 'palette'));
const ShortcutsSheet = lazy(() => import('./shortcuts-sheet.js').then((m) => ({ default: m.ShortcutsSheet })));

/** What surrounds every page but the board: the bar, the content, the sheet of shortcuts. */
export function Shell() {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState(false);
  const me = useMe();
  const [searching, setSearching] = useState(false);
  const search = useCallback(() => me && setSearching(true), [me]);
  usePaletteKey(search);
  useShellKeys(useCallback(() => setSheet(true), []));
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Header onSearch={search} onShortcuts={() => setSheet(true)} />
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
      {searching && me && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} onShortcuts={() => setSheet(true)} />
        </Suspense>
      )}
      {sheet && (
        <Suspense fallback={null}>
          <ShortcutsSheet onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </>
  );
}
