import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sign } from '../parts/icons.js';
import css from '../styles/panels.module.css';

/**
 * A sheet above the board. The browser's own modal dialog: it holds the focus, closes with Escape, and gives the focus
 * back to whatever opened it.
 */
export function Sheet({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const { t } = useTranslation('board');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.sheet}
      aria-labelledby="board-sheet"
      onClose={onClose}
      // A press on the backdrop is a press on the dialog itself.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={css.sheetInside}>
        <header className={css.sheetHead}>
          <h2 id="board-sheet" tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className={css.closeButton} onClick={onClose} aria-label={t('panel.close')}>
            <Sign name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** One question: do it, or leave it. */
export function Confirm(props: {
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm(): void;
  onClose(): void;
  danger?: boolean;
}) {
  const { t } = useTranslation('board');
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      <form
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          props.onConfirm();
          props.onClose();
        }}
      >
        {props.children}
        <div className={css.foot}>
          <button type="button" className={css.button} onClick={props.onClose}>
            {t('panel.cancel')}
          </button>
          <button type="submit" className={css.main} data-danger={props.danger || undefined}>
            {props.confirm}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
