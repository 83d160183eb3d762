import { Button, CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { toastStore } from './toasts.js';
import classes from './toast-list.module.css';

/** The messages at the foot of the page. The region is there from the start, so that screen readers watch it. */
export function ToastList() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <div className={classes.list} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast} data-tone={toast.tone}>
          <span>{toast.message}</span>
          {toast.action && (
            <Button
              className={classes.action}
              variant="default"
              size="compact-sm"
              onClick={() => {
                toastStore.dismiss(toast.id);
                toast.action?.act();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('dismiss')} onClick={() => toastStore.dismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}
