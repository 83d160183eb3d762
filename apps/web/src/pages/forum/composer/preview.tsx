import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { preview } from '../../../api/forum.js';
import { QueryView } from '../../../ui/query-view.js';
import { CardsComing } from '../../../ui/skeletons.js';
import { PostBody } from '../post-body.js';
import css from './composer.module.css';

/** The text as others will see it, drawn by the server. */
export default function Preview({ text, spaceId }: { text: string; spaceId: string | undefined }) {
  const { t } = useTranslation('forum');
  const query = useQuery({
    queryKey: ['forum', 'preview', spaceId, text],
    queryFn: () => preview(text, spaceId),
    enabled: text.trim() !== '',
  });
  if (text.trim() === '') return <p className={`muted ${css.preview}`}>{t('write.nothingToPreview')}</p>;
  return (
    <div className={css.preview}>
      <QueryView query={query} coming={<CardsComing cards={1} />}>
        {({ html }) => <PostBody html={html} />}
      </QueryView>
    </div>
  );
}
