import { useTranslation } from 'react-i18next';
import type { Import } from '../../../api/imports.js';
import type { Tone } from '../../../ui/tag.js';

export const STATE_TONES: Record<Import['state'], Tone> = {
  uploading: 'plain',
  waiting: 'new',
  running: 'new',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

/** What an import is called: its source without the word for its kind, where it is known. */
export function useImportName(): (one: Import) => string {
  const { t } = useTranslation('imports');
  return ({ source, settings, kind }) =>
    source?.replace(/^[a-z]+:/, '') ?? settings.site ?? settings.name ?? t(`one.unnamed.${kind}`);
}
