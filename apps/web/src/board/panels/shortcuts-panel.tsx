import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcutSetting } from '../hooks/use-shortcuts.js';
import css from '../styles/panels.module.css';
import { Sheet } from './sheet.js';

/** Every key of the board, and the switch for them. */
export function ShortcutsPanel({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('board');
  const [on, setOn] = useShortcutSetting();
  const keys: [string[], string][] = [
    [['1', '2', '3'], t('shortcuts.thumbs')],
    [['N'], t('shortcuts.topic')],
    [['T'], t('shortcuts.takeaway')],
    [['J', '↓', 'K', '↑'], t('shortcuts.move')],
    [['V', 'X'], t('shortcuts.vote')],
    [['[', ']'], t('shortcuts.order')],
    [['G'], t('shortcuts.next')],
    [['P'], t('shortcuts.pause')],
    [['M'], t('shortcuts.more')],
    [['Esc'], t('shortcuts.escape')],
    [['?'], t('shortcuts.help')],
  ];
  return (
    <Sheet title={t('shortcuts.title')} onClose={onClose}>
      <label className={css.check}>
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        {t('shortcuts.on')}
      </label>
      <dl className={css.keys}>
        {keys.map(([names, words]) => (
          <Fragment key={words}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
    </Sheet>
  );
}
