import { Button, NumberInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shell/announce.js';
import { longDay, minutesInWords } from '../../time/format.js';
import type { ClassForm } from './class-form.js';
import { learningMinutes, plannedMinutes } from './class-values.js';
import css from './classes.module.css';
import { nextHalfDay } from './half-days.js';
import { Learning } from './learning.js';

const MOST = 20;

interface HalfDayFieldsProps {
  form: ClassForm;
  /** What the course asks for; undefined while none is chosen. */
  requiredMinutes: number | undefined;
}

/** When a class is taught, one half of a day after the other, and what it comes to. */
export function HalfDayFields({ form, requiredMinutes }: HalfDayFieldsProps) {
  const { t } = useTranslation('classes');
  const adding = useRef<HTMLButtonElement>(null);
  const { halfDays, zone } = form.values;
  const remove = (index: number) => {
    form.removeListItem('halfDays', index);
    announce(t('form.removed'));
    // The button that was pressed is gone where it was the last.
    adding.current?.focus();
  };
  const add = () => {
    form.insertListItem('halfDays', nextHalfDay(halfDays));
    announce(t('form.added'));
  };
  return (
    <>
      {halfDays.map((half, index) => (
        <HalfDayRow
          key={half.id ?? index}
          form={form}
          index={index}
          onRemove={halfDays.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {form.errors['halfDays'] && <p className={css.error}>{form.errors['halfDays']}</p>}
      <div>
        <Button ref={adding} variant="default" size="sm" disabled={halfDays.length >= MOST} onClick={add}>
          {t('form.add')}
        </Button>
      </div>
      <div role="status">
        <Learning planned={plannedMinutes(halfDays, zone)} required={requiredMinutes} />
      </div>
    </>
  );
}

interface HalfDayRowProps {
  form: ClassForm;
  index: number;
  onRemove: (() => void) | undefined;
}

function HalfDayRow({ form, index, onRemove }: HalfDayRowProps) {
  const { t, i18n } = useTranslation('classes');
  const half = form.values.halfDays[index]!;
  const name = t('form.halfDay', { number: index + 1 });
  const field = (of: 'date' | 'starts' | 'ends' | 'breakMinutes') => form.getInputProps(`halfDays.${index}.${of}`);
  const day = half.date && longDay(`${half.date}T12:00:00Z`, { language: i18n.language, timeZone: 'UTC' });
  return (
    <div role="group" aria-label={name} className={css.half}>
      <div className={css.halfHead}>
        <div className="sentence">
          <b>{day || name}</b>{' '}
          <span className={`muted ${css.minutes}`}>
            {minutesInWords(learningMinutes(half, form.values.zone), i18n.language)}
          </span>
        </div>
        {onRemove && (
          <Button variant="subtle" size="xs" onClick={onRemove} aria-label={t('form.removeOf', { name })}>
            {t('form.remove')}
          </Button>
        )}
      </div>
      <div className={css.times}>
        <TextInput {...field('date')} type="date" label={t('form.date')} className={css.date} />
        <TextInput {...field('starts')} type="time" label={t('form.starts')} />
        <TextInput {...field('ends')} type="time" label={t('form.ends')} />
        <NumberInput
          {...field('breakMinutes')}
          label={t('form.breaks')}
          min={0}
          max={480}
          step={5}
          allowDecimal={false}
        />
      </div>
    </div>
  );
}
