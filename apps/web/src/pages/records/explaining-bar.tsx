import { useTranslation } from 'react-i18next';
import type { Stretch } from '../../api/records.js';
import { clockTime, type Place } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import classes from './explaining-bar.module.css';
import { barEnds, drawn, remarks, type Remark, type Span } from './stretches.js';

interface ExplainingBarProps {
  /** In which time counts; null where none does. */
  window: Span | null;
  segments: readonly Stretch[];
}

/** A session or a half-day as a bar: each stretch, counted or not, and the same in words. */
export function ExplainingBar({ window, segments }: ExplainingBarProps) {
  const { t } = useTranslation('records');
  const place = usePlace();
  const ends = barEnds(window, segments);
  const words = useWords(place);
  if (!ends) return null;
  const summary = remarks(ends, segments).map(words).join(' · ');
  return (
    <figure>
      <div className={classes.bar} role="img" aria-label={`${t('bar.label')}: ${summary}`}>
        {drawn(ends, segments).map(({ left, width, kind, from }) => (
          <span
            key={`${from}-${kind}`}
            className={classes.stretch}
            data-kind={kind}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        ))}
      </div>
      <figcaption className={classes.caption}>
        <small className="muted">{clockTime(ends.from, place)}</small>
        <small className="muted" aria-hidden="true">
          {summary}
        </small>
        <small className="muted">{clockTime(ends.to, place)}</small>
      </figcaption>
    </figure>
  );
}

function useWords(place: Place): (remark: Remark) => string {
  const { t } = useTranslation('records');
  const time = (iso: string) => clockTime(iso, place);
  return (remark) => {
    switch (remark.say) {
      case 'joined':
        return t('bar.joined', { time: time(remark.at) });
      case 'left':
        return t('bar.left', { time: time(remark.at) });
      case 'bridged':
        return t('bar.bridged', { count: remark.count });
      case 'outage':
        return t('bar.outage', { count: remark.count, time: time(remark.at) });
      case 'away': {
        const [from, to] = [time(remark.from), time(remark.to)];
        return from === to ? t('bar.awayShort', { from }) : t('bar.away', { from, to });
      }
      default:
        return t(`bar.${remark.say}`);
    }
  };
}
