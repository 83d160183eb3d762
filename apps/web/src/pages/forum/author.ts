import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author } from '../../api/forum.js';

/** How the author of something is called: without a name where they asked for that, "former member" where they left. */
export function useAuthorName(): (by: { author: Author | null; anonymous: boolean }) => string {
  const { t } = useTranslation('forum');
  return useCallback(
    ({ author, anonymous }) => {
      if (author && anonymous) return t('somebodyNamed', { name: author.name });
      return author?.name ?? t(anonymous ? 'somebody' : 'formerMember');
    },
    [t],
  );
}
