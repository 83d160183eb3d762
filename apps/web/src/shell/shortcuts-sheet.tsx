import { useTranslation } from 'react-i18next';
import { Keys } from '../ui/keys.js';
import { Dialog } from '../ui/dialog.js';

/** Every shortcut of the shell on one sheet. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const rows = [
    [['?'], t('shortcuts.help')],
    [['g', 'h'], t('shortcuts.home')],
    [['g', 'f'], t('shortcuts.forum')],
    [['g', 'm'], t('shortcuts.meetups')],
    [['g', 'r'], t('shortcuts.records')],
    [['Esc'], t('shortcuts.close')],
  ] as const;
  return (
    <Dialog onClose={onClose} title={t('shortcuts.title')}>
      <dl className="facts">
        {rows.map(([keys, what]) => (
          <Keys key={what} keys={keys} then={t('shortcuts.then')} what={what} />
        ))}
      </dl>
      <p className="muted">{t('shortcuts.board')}</p>
    </Dialog>
  );
}
