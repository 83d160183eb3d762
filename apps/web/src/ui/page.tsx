import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from './heading.js';

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
        <Heading>{title}</Heading>
        {action}
      </div>
      {children}
    </div>
  );
}

/** Names the tab. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('title', { page: title });
  }, [t, title]);
}
