import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FormButtonsProps {
  /** While it is being sent. */
  busy: boolean;
  disabled?: boolean;
  onCancel: () => void;
  /** What the button that sends says. */
  children: ReactNode;
}

/** What a form that opens and closes ends with: the button that sends it, and the way out. */
export function FormButtons({ busy, disabled, onCancel, children }: FormButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Button type="submit" loading={busy} disabled={disabled}>
        {children}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
