import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { versionQuery } from '../../api/materials.js';

interface AboutPlaceProps {
  versionId: string;
  page?: number;
  onDrop: () => void;
}

/** Says at which page of which material one asks. */
export function AboutPlace({ versionId, page, onDrop }: AboutPlaceProps) {
  const { t } = useTranslation('materials');
  const { data } = useQuery(versionQuery(versionId));
  if (!data) return null;
  const { title } = data.material;
  return (
    <div className="card row between">
      <p>{page === undefined ? t('asked.about', { title }) : t('asked.aboutPage', { title, page })}</p>
      <Button variant="subtle" size="compact-sm" onClick={onDrop}>
        {t('asked.drop')}
      </Button>
    </div>
  );
}
