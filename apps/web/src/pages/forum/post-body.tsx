import { memo, useEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import css from './post-body.module.css';

/**
 * What somebody wrote, as HTML that the server has sanitised last of all. The one place where HTML is set: nothing else
 * may be shown by it than `html` of a post, a preview or the like.
 */
export const PostBody = memo(function PostBody({ html }: { html: string }) {
  const { t } = useTranslation('forum');
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What may be wider than the page is scrolled by the keyboard too.
    for (const wide of body.current?.querySelectorAll<HTMLElement>('pre, table') ?? []) wide.tabIndex = 0;
  }, [html]);
  // What stands in a quote whose words were taken back; the sheet of styles puts it there.
  const words = { '--withheld-words': JSON.stringify(t('post.withheld')) } as CSSProperties;
  return (
    <div
      ref={body}
      dir="auto"
      className={css.body}
      style={words}
      data-post-body
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});
