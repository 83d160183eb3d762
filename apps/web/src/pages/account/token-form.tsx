import { Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCOPES, type Scope } from '#contracts';
import { createToken, hasRole, useMe } from '../../api/identity.js';
import { fromWallClock, wallClock } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { scopeKey } from './scope-key.js';

const DAY_MS = 86_400_000;

/** Makes a token; its secret goes to `onMade` and nowhere else. */
export function TokenForm({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useTranslation(['account', 'common']);
  const client = useQueryClient();
  const { timeZone } = usePlace();
  const admin = hasRole(useMe(), 'admin');
  const [inThreeMonths] = useState(() => wallClock(new Date(Date.now() + 90 * DAY_MS).toISOString(), timeZone));
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', scopes: ['meetups:read'] as string[], expiresAt: inThreeMonths.slice(0, 10) },
    validate: {
      name: (name) => (name.trim() === '' ? t('common:required') : null),
      scopes: (scopes) => (scopes.length === 0 ? t('common:required') : null),
      expiresAt: (expiresAt) => (expiresAt === '' ? t('common:required') : null),
    },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ name, scopes, expiresAt }) =>
      createToken({ name, scopes: scopes as Scope[], expiresAt: fromWallClock(`${expiresAt}T23:59`, timeZone) }),
    async ({ secret }) => {
      onMade(secret);
      form.reset();
      await client.invalidateQueries({ queryKey: ['tokens'] });
    },
  );
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('tokens.create')}</h2>
      <ProblemNote of={problem} />
      <TextInput key={form.key('name')} {...form.getInputProps('name')} label={t('tokens.name')} maxLength={80} />
      <Checkbox.Group key={form.key('scopes')} {...form.getInputProps('scopes')} label={t('tokens.scopes')}>
        <div className="stack">
          {SCOPES.filter((scope) => scope !== 'admin' || admin).map((scope) => (
            <Checkbox key={scope} value={scope} label={t(scopeKey(scope))} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        key={form.key('expiresAt')}
        {...form.getInputProps('expiresAt')}
        type="date"
        label={t('tokens.expires')}
      />
      <div>
        <Button type="submit" loading={busy}>
          {t('tokens.create')}
        </Button>
      </div>
    </form>
  );
}
