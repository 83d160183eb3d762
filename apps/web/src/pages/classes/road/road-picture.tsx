import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Road } from '../../../api/road.js';
import { plainDay } from '../../../time/format.js';
import css from './road.module.css';
import { stepsOf, type Step } from './steps.js';

/** The road as a path with its steps: across on a desk, down on a phone. */
export function RoadPicture({ road }: { road: Road }) {
  const steps = stepsOf(road);
  const done = steps.filter(({ place }) => place === 'done').length;
  return (
    <div className={css.road}>
      <Path count={steps.length} reached={Math.min(done, steps.length - 1)} />
      <ol className={css.steps} style={{ '--steps': steps.length } as CSSProperties}>
        {steps.map((step) => (
          <StepMark key={step.name} step={step} until={step.name === 'certified' ? road.expiresOn : null} />
        ))}
      </ol>
    </div>
  );
}

function StepMark({ step: { name, on, place }, until }: { step: Step; until: string | null }) {
  const { t, i18n } = useTranslation('road');
  return (
    <li className={css.step} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
      <span className={css.mark} aria-hidden="true">
        {place === 'done' && <IconCheck size={18} stroke="2.5" />}
      </span>
      <span className={css.label}>
        <b>{t(`steps.${name}`)}</b>
        <span className="visually-hidden">: {t(place)}</span>
        {on && <small>{plainDay(on, i18n.language)}</small>}
        {until && <small>{t('until', { day: plainDay(until, i18n.language) })}</small>}
      </span>
    </li>
  );
}

/** Half of the height of a wave, of the hundred that the drawing is high. */
const SWING = 30;

/** A winding path through the middles of as many columns as there are steps, the way that was gone in full colour. */
function Path({ count, reached }: { count: number; reached: number }) {
  const width = 100;
  const at = (step: number) => ({ x: ((step + 0.5) / count) * width, y: 50 + (step % 2 === 0 ? -SWING : SWING) });
  const curve = (steps: number) =>
    Array.from({ length: steps }, (_, index) => {
      const [from, to] = [at(index), at(index + 1)];
      const middle = (from.x + to.x) / 2;
      return `${index === 0 ? `M${from.x} ${from.y}` : ''}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    }).join('');
  return (
    <svg className={css.path} viewBox={`0 0 ${width} 100`} preserveAspectRatio="none" aria-hidden="true">
      <path d={curve(count - 1)} className={css.ahead} />
      <path d={curve(reached)} className={css.gone} />
    </svg>
  );
}
