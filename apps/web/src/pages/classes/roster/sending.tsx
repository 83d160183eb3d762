import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sizeInWords } from '../../../ui/sizes.js';

interface SendingProps {
  file: File;
  /** Bytes that are on their way. */
  sent: number;
}

/** How far a file is on its way, with a bar. */
export function Sending({ file, sent }: SendingProps) {
  const words = useProgress({ file, sent });
  return (
    <div>
      <p>{words}</p>
      <Progress value={file.size === 0 ? 100 : (sent / file.size) * 100} aria-label={words} />
    </div>
  );
}

/** The same beside a button, where a bar would push everything about. */
export const SentInWords = (props: SendingProps) => <span className="muted">{useProgress(props)}</span>;

function useProgress({ file: { name, size }, sent }: SendingProps): string {
  const { t, i18n } = useTranslation('classes');
  const inWords = (bytes: number) => sizeInWords(bytes, i18n.language);
  return t('roster.import.progress', { name, sent: inWords(sent), size: inWords(size) });
}
