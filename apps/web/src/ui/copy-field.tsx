import { Button, CopyButton, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../shell/announce.js';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  label: string;
  value: string;
  /** Whether it is as high as its text is long. */
  long?: boolean;
}

/** Something to take elsewhere: it can be read, selected, and copied with one press. */
export function CopyField({ label, value, long = false }: CopyFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = { id, className: classes.field, label, value, readOnly: true };
  return (
    <div className={classes.row}>
      {long ? (
        <Textarea {...field} autosize onFocus={(event) => event.currentTarget.select()} />
      ) : (
        <TextInput {...field} onFocus={(event) => event.currentTarget.select()} />
      )}
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            aria-describedby={id}
            onClick={() => {
              copy();
              announce(t('copied'));
            }}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
