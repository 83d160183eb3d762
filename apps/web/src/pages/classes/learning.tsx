import { useTranslation } from 'react-i18next';
import { minutesInWords } from '../../time/format.js';
import css from './classes.module.css';

interface LearningProps {
  /** Minutes of learning that are planned. */
  planned: number;
  /** Minutes that the course asks for; undefined while it is not known which. */
  required: number | undefined;
}

/** What a plan comes to against what its course asks for. Too little is no error: it is said clearly, and no more. */
export function Learning({ planned, required }: LearningProps) {
  const { t, i18n } = useTranslation('classes');
  const words = (minutes: number) =>
    t('learning.minutes', { count: minutes, hours: minutesInWords(minutes, i18n.language) });
  if (required === undefined) return <p>{t('learning.planned', { planned: words(planned) })}</p>;
  const enough = planned >= required;
  return (
    <div className={enough ? undefined : css.short}>
      <p>{t('learning.of', { planned: words(planned), required: words(required) })}</p>
      {!enough && <p>{t('learning.short', { missing: words(required - planned) })}</p>}
    </div>
  );
}
