import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORUM_LIMITS } from '#contracts';
import { tagsQuery } from '../../../api/forum.js';
import { announce } from '../../../shell/announce.js';
import css from './composer.module.css';

interface TagsFieldProps {
  value: string[];
  onChange: (tags: string[]) => void;
  error?: string;
}

/** Up to five words that say what it is about; those that are there already are offered. */
export function TagsField({ value, onChange, error }: TagsFieldProps) {
  const { t } = useTranslation('forum');
  const id = useId();
  const [typed, setTyped] = useState('');
  const prefix = typed.trim().toLowerCase();
  const offered = useQuery({ ...tagsQuery(prefix), enabled: prefix !== '' }).data?.items ?? [];
  const add = (words: string) => {
    const tag = words.trim().toLowerCase().replace(/\s+/g, '-');
    setTyped('');
    if (tag === '' || value.includes(tag) || value.length >= FORUM_LIMITS.tags) return;
    onChange([...value, tag]);
    announce(t('new.addedTag', { tag }));
  };
  return (
    <div className={css.field}>
      <TextInput
        label={t('new.tags')}
        description={t('new.tagsHint')}
        value={typed}
        error={error}
        maxLength={FORUM_LIMITS.tag}
        list={`${id}-offered`}
        disabled={value.length >= FORUM_LIMITS.tags}
        onChange={({ currentTarget: { value: words } }) =>
          words.endsWith(',') ? add(words.slice(0, -1)) : setTyped(words)
        }
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || prefix === '') return;
          event.preventDefault();
          add(typed);
        }}
      />
      <datalist id={`${id}-offered`}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {value.length > 0 && (
        <ul className={css.tags}>
          {value.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className={css.tagButton}
                aria-label={t('new.removeTag', { tag })}
                onClick={() => onChange(value.filter((other) => other !== tag))}
              >
                {tag} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
