import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** At the side, for something to read; in the middle, for something to decide. */
  side?: boolean;
  children: ReactNode;
}

/**
 * A dialog that is open for as long as it is there. Its parts are put together here, since the ready-made head is a
 * `header`, which a page may have only one of.
 */
export function Dialog({ title, onClose, side = false, children }: DialogProps) {
  const { t } = useTranslation();
  const Part = side ? Drawer : Modal;
  return (
    <Part.Root
      opened
      onClose={onClose}
      {...(side ? { position: 'right', size: 'lg' } : { centered: true, radius: 'lg' })}
    >
      <Part.Overlay />
      <Part.Content>
        <div className={classes.head}>
          <Part.Title>{title}</Part.Title>
          <Part.CloseButton aria-label={t('close')} />
        </div>
        <Part.Body>{children}</Part.Body>
      </Part.Content>
    </Part.Root>
  );
}
