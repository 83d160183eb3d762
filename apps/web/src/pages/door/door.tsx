import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.js';
import { speak } from '../../i18n/setup.js';
import { Cup } from '../../ui/brand.js';
import { CardsComing } from '../../ui/skeletons.js';
import classes from './door.module.css';

/** What surrounds the pages before signing in. */
export function Door() {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.door}>
      <header className={classes.head}>
        <Link to="/" className={classes.brand}>
          <Cup size={28} />
          {t('product')}
        </Link>
      </header>
      <main id="content" className={classes.main}>
        <Suspense fallback={<CardsComing cards={1} />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={classes.foot}>
        {LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
          <button key={language} type="button" lang={language} onClick={() => void speak(language)}>
            {LANGUAGE_NAMES[language]}
          </button>
        ))}
      </footer>
    </div>
  );
}
