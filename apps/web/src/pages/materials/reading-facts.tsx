import { useTranslation } from 'react-i18next';
import type { LibraryKind } from '#contracts';
import { minutesInWords } from '../../time/format.js';

interface ReadingFactsProps {
  item: { libraryKind: LibraryKind | null; author: string; minutes: number | null };
}

/** `eBook · Ada Lovelace · 45 min`: what there is to read, in one line. */
export function ReadingFacts({ item: { author, libraryKind, minutes } }: ReadingFactsProps) {
  const { t, i18n } = useTranslation('materials');
  return (
    <p className="muted">
      {libraryKind && t(`library.one.${libraryKind}`)}
      {author && ` · ${author}`}
      {minutes !== null && ` · ${minutesInWords(minutes, i18n.language)}`}
    </p>
  );
}
