import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.js';
import classes from './offline-banner.module.css';

/** One quiet line while the device has no network. Its place is there from the start, so that it is read aloud. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const gone = () => setOffline(true);
    const back = () => {
      setOffline(false);
      announce(t('online'));
    };
    window.addEventListener('offline', gone);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', gone);
      window.removeEventListener('online', back);
    };
  }, [t]);
  return <div role="status">{offline && <p className={classes.line}>{t('offline')}</p>}</div>;
}
