import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../shell/announce.js';
import { useProblemText } from '../ui/problem-note.js';
import { useFoundGroups, useOwnGroups, type Group } from './entries.js';
import css from './palette.module.css';
import { useFound } from './use-found.js';

interface PaletteProps {
  onClose: () => void;
  onShortcuts: () => void;
}

/** One field for everything: pages, what one can do, and what one may see in the community. Keyboard first. */
export function Palette({ onClose, onShortcuts }: PaletteProps) {
  const { t } = useTranslation('palette');
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ opened: true });
  // The list is there a moment after the field, which names it from then on.
  const [listed, setListed] = useState(false);
  const showList = useCallback(() => setListed(true), []);
  const found = useFound(typed);
  const groups = [...useOwnGroups(typed, onShortcuts), ...useFoundGroups(found)].filter(
    ({ entries }) => entries.length > 0,
  );
  const entries = groups.flatMap((group) => group.entries);
  const ids = entries.map(({ id }) => id).join('\n');
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [ids, listed, selectFirstOption]);
  const choose = (id: string) => {
    onClose();
    void entries.find((entry) => entry.id === id)?.choose();
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" radius="lg" yOffset="12dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title className="visually-hidden">{t('title')}</Modal.Title>
        <Combobox store={combobox} onOptionSubmit={choose}>
          <div className={css.field}>
            <Combobox.EventsTarget withExpandedAttribute>
              <TextInput
                data-autofocus
                role="combobox"
                variant="unstyled"
                size="md"
                aria-label={t('title')}
                aria-autocomplete="list"
                placeholder={t('placeholder')}
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            </Combobox.EventsTarget>
            <kbd aria-hidden="true">Esc</kbd>
          </div>
          <Results groups={groups} onShown={showList} />
        </Combobox>
        <Status typed={typed} count={entries.length} looking={found.looking} error={found.error} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Results({ groups, onShown }: { groups: Group[]; onShown: () => void }) {
  const { t } = useTranslation('palette');
  useEffect(onShown, [onShown]);
  return (
    <Combobox.Options id="palette-results" className={css.results} aria-label={t('results')}>
      {groups.map(({ title, entries }) => (
        <div key={title} role="group" aria-label={title} className={css.group}>
          <p className={css.kind} aria-hidden="true">
            {title}
          </p>
          {entries.map(({ id, label, detail }) => (
            <Combobox.Option key={id} value={id} className={css.entry}>
              <span>{label}</span>
              {detail && <small className="muted">{detail}</small>}
            </Combobox.Option>
          ))}
        </div>
      ))}
    </Combobox.Options>
  );
}

interface StatusProps {
  typed: string;
  count: number;
  looking: boolean;
  error: unknown;
}

/** How the search went, for those who look and for those who listen. */
function Status({ typed, count, looking, error }: StatusProps) {
  const { t } = useTranslation('palette');
  const problemText = useProblemText();
  const words = typed.trim();
  const said = looking
    ? t('looking')
    : error
      ? problemText(error)
      : count === 0
        ? t('nothing', { words })
        : words === ''
          ? ''
          : t('found', { count });
  useEffect(() => {
    if (said !== '' && !looking) announce(said);
  }, [said, looking]);
  return <p className={css.status}>{said || t('keys')}</p>;
}
