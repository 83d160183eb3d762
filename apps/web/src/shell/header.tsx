import { UnstyledButton } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/identity.js';
import { Bell } from '../notifications/bell.js';
import { PALETTE_KEYS } from '../palette/palette-keys.js';
import { Cup } from '../ui/brand.js';
import { ButtonLink } from '../ui/links.js';
import { AccountMenu } from './account-menu.js';
import classes from './header.module.css';
import { isPartOf, usePlaces } from './places.js';

interface HeaderProps {
  onSearch: () => void;
  onShortcuts: () => void;
}

/** The bar on every page. On a phone the places move to the foot of the screen, where thumbs are. */
export function Header({ onSearch, onShortcuts }: HeaderProps) {
  const { t } = useTranslation();
  const me = useMe();
  const places = usePlaces(me);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const nav = useRef<HTMLElement>(null);
  useInSight(nav, `${path} ${places.length}`);
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.brand}>
        <Cup />
        <span>{t('product')}</span>
      </Link>
      {places.length > 0 && (
        <nav ref={nav} className={classes.nav} aria-label={t('navigation')}>
          {places.map(({ to, also, label, short, icon: Icon, waiting = 0 }) => (
            <Link
              key={to}
              to={to as LinkProps['to']}
              className={classes.place}
              activeOptions={{ exact: true }}
              {...(isPartOf({ to, also }, path) && { 'data-on': true, 'aria-current': 'page' as const })}
            >
              <span className={classes.icon}>
                <Icon size={20} aria-hidden="true" />
              </span>
              <span className={classes.long}>{label}</span>
              <span className={classes.short}>{short}</span>
              {waiting > 0 && (
                <>
                  <span className={classes.waiting} aria-hidden="true">
                    {waiting > 99 ? '99+' : waiting}
                  </span>
                  <span className="visually-hidden">{t('nav.waiting', { count: waiting })}</span>
                </>
              )}
            </Link>
          ))}
        </nav>
      )}
      <span className={`push ${classes.own}`}>
        {me ? (
          <>
            <UnstyledButton
              className={classes.search}
              onClick={onSearch}
              aria-keyshortcuts="Control+K Meta+K"
              title={t('search', { keys: PALETTE_KEYS })}
            >
              <IconSearch size={20} aria-hidden="true" />
              <span className={classes.searchWords}>{t('shortcuts.palette')}</span>
              <kbd aria-hidden="true">{PALETTE_KEYS}</kbd>
            </UnstyledButton>
            <Bell />
            <AccountMenu me={me} onShortcuts={onShortcuts} />
          </>
        ) : (
          <ButtonLink to="/sign-in" variant="default" size="sm">
            {t('account.signIn')}
          </ButtonLink>
        )}
      </span>
    </header>
  );
}

/** Brings the place where one is into sight, where there are more than the bar has room for. */
function useInSight(nav: RefObject<HTMLElement | null>, when: string): void {
  useLayoutEffect(() => {
    const bar = nav.current;
    const here = bar?.querySelector('[data-on]')?.getBoundingClientRect();
    if (!bar || !here) return;
    const { left, width } = bar.getBoundingClientRect();
    bar.scrollLeft += here.left - left - (width - here.width) / 2;
  }, [nav, when]);
}
