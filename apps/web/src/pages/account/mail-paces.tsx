import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPACE_MAIL_KINDS } from '#contracts';
import { spacesQuery } from '../../api/forum.js';
import {
  decideMail,
  mailPreferencesQuery,
  type MailDecision,
  type MailPace,
  type MailPreferences,
} from '../../api/mails.js';
import { useAction } from '../../ui/use-action.js';

/** Saves one choice; what was just chosen shows at once, and goes back where it is refused. */
function useDecide() {
  const { t } = useTranslation('common');
  const client = useQueryClient();
  return useAction(
    async (decision: MailDecision) => client.setQueryData(mailPreferencesQuery.queryKey, await decideMail(decision)),
    { stale: 'mail-preferences', done: t('saved') },
  );
}

/** How soon each kind is mailed. */
export function MailKinds({ chosen }: { chosen: MailPreferences }) {
  const { t } = useTranslation('notifications');
  const save = useDecide();
  const shown = (kind: string, pace: MailPace) =>
    save.isPending && save.variables.kind === kind ? save.variables.pace : pace;
  return (
    <section className="card stack" aria-labelledby="mail-kinds">
      <h2 id="mail-kinds">{t('mails.what')}</h2>
      {chosen.kinds.map(({ kind, pace, paces }) => (
        <NativeSelect
          key={kind}
          label={t(`mails.kind.${kind}`)}
          value={shown(kind, pace) ?? pace}
          disabled={save.isPending}
          onChange={({ currentTarget }) => save.mutate({ kind, pace: currentTarget.value as MailPace })}
          data={paces.map((value) => ({ value, label: t(`mails.pace.${value}`) }))}
        />
      ))}
      <p className="muted">{t('mails.always')}</p>
    </section>
  );
}

/** What is otherwise in one space. */
export function MailSpaces({ chosen }: { chosen: MailPreferences }) {
  const { t } = useTranslation('notifications');
  const { data } = useQuery(spacesQuery);
  const save = useDecide();
  const [picked, setPicked] = useState('');
  const spaces = data?.items ?? [];
  if (spaces.length === 0) return null;
  const otherwise = chosen.spaces.map(({ space }) => space.id);
  const spaceId = picked || otherwise[0] || '';
  const own = chosen.spaces.find(({ space }) => space.id === spaceId)?.kinds ?? [];
  const pacesOf = (kind: string) => chosen.kinds.find((entry) => entry.kind === kind)?.paces ?? [];
  return (
    <section className="card stack" aria-labelledby="mail-spaces">
      <h2 id="mail-spaces">{t('mails.spaces')}</h2>
      <p className="muted">{t('mails.spacesText')}</p>
      <NativeSelect
        label={t('mails.space')}
        value={spaceId}
        onChange={({ currentTarget }) => setPicked(currentTarget.value)}
        data={[
          ...(spaceId ? [] : [{ value: '', label: t('mails.noSpace') }]),
          ...spaces.map(({ id, name }) => ({ value: id, label: otherwise.includes(id) ? `${name} ✓` : name })),
        ]}
      />
      {spaceId &&
        SPACE_MAIL_KINDS.map((kind) => (
          <NativeSelect
            key={`${spaceId} ${kind}`}
            label={t(`mails.kind.${kind}`)}
            value={own.find((entry) => entry.kind === kind)?.pace ?? ''}
            disabled={save.isPending}
            onChange={({ currentTarget: { value } }) =>
              save.mutate({ kind, spaceId, pace: value === '' ? null : (value as MailPace) })
            }
            data={[
              { value: '', label: t('mails.pace.like') },
              ...pacesOf(kind).map((value) => ({ value, label: t(`mails.pace.${value}`) })),
            ]}
          />
        ))}
    </section>
  );
}
