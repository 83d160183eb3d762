import { useTranslation } from 'react-i18next';
import { PALETTE_KEYS } from '../palette/palette-keys.js';
import { Keys } from '../ui/keys.js';
import { Dialog } from '../ui/dialog.js';

/** Every shortcut of the shell on one sheet. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const rows = [
    [['?'], t('shortcuts.help')],
    [[PALETTE_KEYS], t('shortcuts.palette')],
    [['g', 'h'], t('shortcuts.home')],
    [['g', 'f'], t('shortcuts.forum')],
    [['g', 'm'], t('shortcuts.meetups')],
    [['g', 'r'], t('shortcuts.records')],
    [['Esc'], t('shortcuts.close')],
  ] as const;
  const forum = [
    [['c'], t('shortcuts.ask')],
    [['/'], t('shortcuts.search')],
    [['j'], t('shortcuts.next')],
    [['k'], t('shortcuts.previous')],
    [['r'], t('shortcuts.reply')],
    [['q'], t('shortcuts.quote')],
    [['e'], t('shortcuts.edit')],
    [['v'], t('shortcuts.vote')],
    [['b'], t('shortcuts.bookmark')],
    [['l'], t('shortcuts.link')],
    [['x'], t('shortcuts.fold')],
    [['n'], t('shortcuts.toNew')],
  ] as const;
  return (
    <Dialog onClose={onClose} title={t('shortcuts.title')}>
      <dl className="facts">
        {rows.map(([keys, what]) => (
          <Keys key={what} keys={keys} then={t('shortcuts.then')} what={what} />
        ))}
      </dl>
      <h3>{t('shortcuts.inForum')}</h3>
      <dl className="facts">
        {forum.map(([keys, what]) => (
          <Keys key={what} keys={keys} then={t('shortcuts.then')} what={what} />
        ))}
      </dl>
      <p className="muted">{t('shortcuts.board')}</p>
    </Dialog>
  );
}
