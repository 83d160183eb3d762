import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '../api/identity.js';
import { speak } from '../i18n/setup.js';
import { Announcer } from './announcer.js';
import { OfflineBanner } from './offline-banner.js';
import { useLeavingWithOtherTabs } from './other-tabs.js';
import { ToastList } from './toast-list.js';

/** What every page has, the board too: its language, one live region, the quiet line, the messages. */
export function Root() {
  const locale = useMe()?.locale;
  useLeavingWithOtherTabs();
  // The board has a line of its own, which also counts what waits to be sent.
  const onBoard = useRouterState({ select: ({ location }) => location.pathname.endsWith('/board') });
  useEffect(() => {
    if (locale) void speak(locale);
  }, [locale]);
  return (
    <>
      {!onBoard && <OfflineBanner />}
      <Outlet />
      <Announcer />
      <ToastList />
    </>
  );
}
