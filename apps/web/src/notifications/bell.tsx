import { Popover, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { worded } from '../i18n/setup.js';
import css from './bell.module.css';
import { useUnread } from './use-unread.js';

const Latest = lazy(worded(() => import('./latest.js').then((m) => ({ default: m.Latest })), 'notifications'));
const MOST = 99;

/** How many notifications wait, on every page; the latest open below it, or on a phone on a page of their own. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  const wide = useMediaQuery('(min-width: 48.01em)', true, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const face = (
    <>
      <IconBell size={20} aria-hidden="true" />
      {unread > 0 && (
        <span className={css.count} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
      <span className="visually-hidden">
        {unread > MOST ? t('bell.many', { count: MOST }) : t('bell.label', { count: unread })}
      </span>
    </>
  );
  if (!wide) {
    return (
      <Link to="/notifications" className={css.bell}>
        {face}
      </Link>
    );
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={400}
      withinPortal={false}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={css.bell}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen((now) => !now)}
        >
          {face}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={css.dropdown} role="dialog" aria-label={t('bell.title')}>
        <Suspense fallback={null}>
          <Latest onLeave={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
