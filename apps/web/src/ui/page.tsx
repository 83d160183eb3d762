import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusHeading } from '../shell/arrival.js';

interface PageProps {
  /** The one heading of the first level, and the title of the tab. */
  title: string;
  /** What stands beside the heading: the page's one main action. */
  action?: ReactNode;
  narrow?: boolean;
  /** Where a card carries the heading instead, the page has it for those who listen only. */
  hideTitle?: boolean;
  children: ReactNode;
}

export function Page({ title, action, narrow = false, hideTitle = false, children }: PageProps) {
  useTitle(title);
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <div className={hideTitle ? 'visually-hidden' : 'page-head'}>
        <h1 tabIndex={-1}>{title}</h1>
        {action}
      </div>
      {children}
    </div>
  );
}

/** Names the tab, and takes the focus to the heading when one came here from another page. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('title', { page: title });
    focusHeading();
  }, [t, title]);
}
