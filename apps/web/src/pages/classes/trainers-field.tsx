import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { trainersQuery, type Trainer } from '../../api/classes.js';
import { hasRole, useMe } from '../../api/identity.js';
import { announce } from '../../shell/announce.js';
import { Face } from '../../ui/faces.js';
import type { ClassForm } from './class-form.js';
import css from './classes.module.css';

const MOST = 10;

/** Who teaches: those chosen so far, and the others to choose from. */
export function TrainersField({ form }: { form: ClassForm }) {
  const { t } = useTranslation('classes');
  const me = useMe();
  const id = useId();
  const choice = useRef<HTMLSelectElement>(null);
  const { trainers } = form.values;
  const change = (next: Trainer[], words: string) => {
    form.setFieldValue('trainers', next);
    // What the server said was about those in their places before.
    form.setErrors((errors) => Object.fromEntries(Object.entries(errors).filter(([path]) => !/^trainer/.test(path))));
    announce(words);
    choice.current?.focus();
  };
  const remove = ({ id: gone, displayName: name }: Trainer) =>
    change(
      trainers.filter((other) => other.id !== gone),
      t('form.trainerRemoved', { name }),
    );
  return (
    <div className="stack" role="group" aria-labelledby={id}>
      <h3 id={id}>{t('form.trainers')}</h3>
      <ul className="stack">
        {trainers.map((trainer, index) => (
          <TrainerRow
            key={trainer.id}
            trainer={trainer}
            path={`trainerIds.${index}`}
            error={form.errors[`trainerIds.${index}`]}
            // Only administrators hand a class over to others altogether.
            onRemove={trainer.id === me?.id && !hasRole(me, 'admin') ? undefined : () => remove(trainer)}
          />
        ))}
      </ul>
      <TrainerChoice
        ref={choice}
        chosen={trainers}
        error={form.errors['trainers'] ?? form.errors['trainerIds']}
        onChoose={(trainer) => change([...trainers, trainer], t('form.trainerAdded', { name: trainer.displayName }))}
      />
    </div>
  );
}

interface TrainerRowProps {
  trainer: Trainer;
  /** Where the server says what is wrong with it. */
  path: string;
  error: ReactNode;
  onRemove: (() => void) | undefined;
}

function TrainerRow({ trainer: { displayName: name }, path, error, onRemove }: TrainerRowProps) {
  const { t } = useTranslation('classes');
  return (
    <li>
      <div className="row between">
        <span className="row tight">
          <Face name={name} />
          {name}
        </span>
        {onRemove && (
          <Button
            variant="subtle"
            size="xs"
            data-path={path}
            aria-label={t('form.removeOf', { name })}
            onClick={onRemove}
          >
            {t('form.remove')}
          </Button>
        )}
      </div>
      {error && <p className={css.error}>{error}</p>}
    </li>
  );
}

interface TrainerChoiceProps {
  ref: Ref<HTMLSelectElement>;
  chosen: Trainer[];
  error: ReactNode;
  onChoose: (trainer: Trainer) => void;
}

/** Those who may teach and are not chosen yet; nothing where that is nobody. */
function TrainerChoice({ ref, chosen, error, onChoose }: TrainerChoiceProps) {
  const { t } = useTranslation('classes');
  const trainers = useQuery(trainersQuery).data ?? [];
  const others = trainers.filter(({ id }) => !chosen.some((one) => one.id === id));
  if (others.length === 0 && !error) return null;
  return (
    <NativeSelect
      ref={ref}
      data-path="trainers"
      label={t('form.moreTrainers')}
      value=""
      error={error}
      disabled={chosen.length >= MOST}
      data={[{ value: '', label: '–' }, ...others.map(({ id, displayName }) => ({ value: id, label: displayName }))]}
      onChange={({ currentTarget }) => {
        const trainer = others.find(({ id }) => id === currentTarget.value);
        if (trainer) onChoose(trainer);
      }}
    />
  );
}
