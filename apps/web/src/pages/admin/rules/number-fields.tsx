import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ATTENDANCE_NUMBERS, LEVEL_NUMBERS, RENEWAL_NUMBERS } from '#contracts';
import { namesOf } from './names.js';
import css from './rules.module.css';

type NumberName = keyof typeof ATTENDANCE_NUMBERS | keyof typeof LEVEL_NUMBERS | keyof typeof RENEWAL_NUMBERS;

interface NumberFieldsProps<Name extends NumberName> {
  /** What each may be. */
  bounds: Record<Name, { min: number; max: number }>;
  inputPropsOf: (name: Name) => object;
}

/** A field for each number of the rules. */
export function NumberFields<Name extends NumberName>({ bounds, inputPropsOf }: NumberFieldsProps<Name>) {
  const { t } = useTranslation('rules');
  const wordsOf = (name: NumberName) => t(`numbers.${name}`);
  return (
    <div className={css.fields}>
      {namesOf(bounds).map((name) => (
        <NumberInput key={name} {...inputPropsOf(name)} {...bounds[name]} label={wordsOf(name)} allowDecimal={false} />
      ))}
    </div>
  );
}
