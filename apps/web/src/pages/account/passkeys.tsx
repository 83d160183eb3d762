import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/problem.js';
import { addPasskey, knowsPasskeys, removePasskey, renamePasskey, type Passkey } from '../../api/ways-in.js';
import { toast } from '../../shell/toasts.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useAction } from '../../ui/use-action.js';
import { useSubmit } from '../../ui/use-submit.js';

interface PasskeysProps {
  passkeys: Passkey[];
  failed: (thrown: unknown) => void;
}

/** One's passkeys, and the place where another one is made. */
export function Passkeys({ passkeys, failed }: PasskeysProps) {
  const { t } = useTranslation('account');
  return (
    <section className="card stack">
      <h2>{t('security.passkeys')}</h2>
      <p className="muted">{t('security.passkeysText')}</p>
      {passkeys.length === 0 ? (
        <p>{t('security.passkeysNone')}</p>
      ) : (
        <ul className="list">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} failed={failed} />
          ))}
        </ul>
      )}
      {knowsPasskeys() && <NewPasskey failed={failed} />}
    </section>
  );
}

function useNameForm(name: string) {
  const { t } = useTranslation('common');
  return useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: { name: (given) => (given.trim() === '' ? t('required') : null) },
  });
}

function NewPasskey({ failed }: Pick<PasskeysProps, 'failed'>) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const form = useNameForm('');
  const make = async ({ name }: { name: string }) => {
    failed(null);
    try {
      await addPasskey(name);
      return true;
    } catch (thrown) {
      if (thrown instanceof ApiError) failed(thrown);
      else toast(t('security.passkeyFailed'), 'bad');
      return false;
    }
  };
  const { busy, onSubmit } = useSubmit(form, make, async (made) => {
    if (!made) return;
    form.reset();
    toast(t('security.passkeyAdded'));
    await client.invalidateQueries({ queryKey: ['ways-in'] });
  });
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <TextInput
        key={form.key('name')}
        {...form.getInputProps('name')}
        label={t('security.passkeyName')}
        description={t('security.passkeyNameHint')}
        maxLength={80}
        autoComplete="off"
      />
      <div>
        <Button type="submit" loading={busy}>
          {t('security.passkeyAdd')}
        </Button>
      </div>
    </form>
  );
}

function PasskeyRow({ passkey, failed }: { passkey: Passkey; failed: (thrown: unknown) => void }) {
  const { t } = useTranslation('account');
  const place = usePlace();
  const [renaming, setRenaming] = useState(false);
  const { id, name, createdAt, lastUsedAt } = passkey;
  const remove = useAction(() => removePasskey(id), { stale: 'ways-in', done: t('security.passkeyRemoved'), failed });
  const used = lastUsedAt ? t('security.lastUsed', { moment: moment(lastUsedAt, place) }) : t('security.neverUsed');
  return (
    <li className="row between">
      <span>
        {name}
        <br />
        <small className="muted">
          {t('security.since', { moment: moment(createdAt, place) })} · {used}
        </small>
      </span>
      <span className="row">
        <Button
          variant="default"
          size="sm"
          onClick={() => setRenaming(true)}
          aria-label={t('security.passkeyRenameFor', { name })}
        >
          {t('security.passkeyRename')}
        </Button>
        <Button
          variant="default"
          size="sm"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
          aria-label={t('security.passkeyRemoveFor', { name })}
        >
          {t('security.remove')}
        </Button>
      </span>
      {renaming && <RenameDialog passkey={passkey} onClose={() => setRenaming(false)} />}
    </li>
  );
}

function RenameDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const form = useNameForm(passkey.name);
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ name }) => renamePasskey(passkey.id, name),
    async () => {
      toast(t('security.passkeyRenamed'));
      await client.invalidateQueries({ queryKey: ['ways-in'] });
      onClose();
    },
  );
  return (
    <Dialog title={t('security.passkeyRenameFor', { name: passkey.name })} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput
          key={form.key('name')}
          {...form.getInputProps('name')}
          label={t('security.passkeyName')}
          maxLength={80}
          data-autofocus
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('security.save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
