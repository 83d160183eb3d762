import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { similarQuery } from '../../api/forum.js';

const PAUSE_MS = 300;
const SHORTEST = 3;

interface ThreadPickerProps {
  /** A thread that cannot be chosen. */
  not: string | undefined;
  error: ReactNode;
  onChoose: (id: string) => void;
}

/** Finds another thread by its title. */
export function ThreadPicker({ not, error, onChoose }: ThreadPickerProps) {
  const { t } = useTranslation('moderation');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data } = useQuery({
    ...similarQuery(asked),
    enabled: asked.length >= SHORTEST,
    placeholderData: (before) => before,
  });
  const found = asked.length >= SHORTEST ? data?.items.filter(({ id }) => id !== not) : undefined;
  return (
    <div className="stack">
      <TextInput
        type="search"
        label={t('decide.into')}
        description={t('decide.intoHint')}
        value={typed}
        maxLength={200}
        error={error}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div role="status">{found?.length === 0 && <p className="muted">{t('decide.intoNone')}</p>}</div>
      {found && found.length > 0 && (
        <Radio.Group
          aria-label={t('decide.into')}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            onChoose(id);
          }}
        >
          {found.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </Radio.Group>
      )}
    </div>
  );
}
