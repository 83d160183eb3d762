import { Button, CopyButton, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../shell/announce.js';
import classes from './copy-field.module.css';

/** Something to take elsewhere: it can be read, selected, and copied with one press. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={classes.row}>
      <TextInput
        id={id}
        className={classes.field}
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
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
