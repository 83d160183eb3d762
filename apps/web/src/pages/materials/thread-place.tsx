import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { threadAnchorQuery } from '../../api/materials.js';
import { useWhere } from './found.js';
import { readAt } from './read-at.js';

/** Where in the materials a thread was asked, and the way there; nothing for who may not read that. */
export function ThreadPlace({ threadId }: { threadId: string }) {
  const { t } = useTranslation('materials');
  const where = useWhere();
  const { data: anchor } = useQuery({ ...threadAnchorQuery(threadId), retry: false });
  if (!anchor) return null;
  const words = [
    anchor.title,
    anchor.page !== null && t('pageNumber', { page: anchor.page }),
    anchor.taught ? t('asked.taught') : t('asked.version', { number: anchor.version }),
  ];
  return (
    <p className="muted">
      {t('asked.at')}{' '}
      {anchor.readable ? (
        <Link {...(readAt(anchor) as LinkProps)}>{words.filter(Boolean).join(' · ')}</Link>
      ) : (
        words.filter(Boolean).join(' · ')
      )}{' '}
      ({where(anchor)})
    </p>
  );
}
