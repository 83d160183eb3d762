import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../../api/forum.js';
import { toast } from '../../../shell/toasts.js';

/** Copies the address of a post, which leads to it wherever its thread goes. */
export function useLink(): (post: Post) => void {
  const { t } = useTranslation('forum');
  return useCallback(
    (post) => {
      const address = new URL(`/posts/${post.id}`, location.href).href;
      const copy = async () => {
        try {
          await navigator.clipboard.writeText(address);
          toast(t('post.linked'));
        } catch {
          toast(t('post.linkFailed', { address }), 'bad');
        }
      };
      void copy();
    },
    [t],
  );
}
