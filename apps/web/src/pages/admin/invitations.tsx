import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contracts';
import { invitationsQuery, invite, revokeInvitation, type Invitation } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../i18n/languages.js';
import { toast } from '../../shell/toasts.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { MoreButton } from '../../ui/more-button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { useSubmit } from '../../ui/use-submit.js';
import { RoleChoice } from './role-choice.js';

/** Asks people in, and shows who was asked. */
export function Invitations() {
  const { t } = useTranslation('admin');
  const query = useInfiniteQuery(invitationsQuery);
  return (
    <div className="stack">
      <InviteForm />
      <section className="card stack">
        <h2>{t('members.invitations')}</h2>
        <QueryView query={query}>
          {(data) => (
            <>
              {itemsOf(data).length === 0 && <p className="muted">{t('members.noInvitations')}</p>}
              <ul className="list">
                {itemsOf(data).map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} />
                ))}
              </ul>
              <MoreButton query={query} />
            </>
          )}
        </QueryView>
      </section>
    </div>
  );
}

function InviteForm() {
  const { t, i18n } = useTranslation('admin');
  const client = useQueryClient();
  const form = useForm({
    mode: 'controlled',
    initialValues: { email: '', roles: [] as Role[], locale: i18n.language as Language },
    validate: { email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('members.emailOdd')) },
  });
  const { busy, problem, onSubmit } = useSubmit(form, invite, async () => {
    toast(t('members.invited', { email: form.values.email }));
    form.reset();
    await client.invalidateQueries({ queryKey: ['invitations'] });
  });
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('members.inviteTitle')}</h2>
      <p className="muted">{t('members.inviteText')}</p>
      <ProblemNote of={problem} />
      <TextInput {...form.getInputProps('email')} type="email" label={t('members.email')} autoComplete="off" />
      <RoleChoice
        label={t('members.inviteRoles')}
        value={form.values.roles}
        onChange={(roles) => form.setFieldValue('roles', roles)}
      />
      <NativeSelect
        {...form.getInputProps('locale')}
        label={t('members.language')}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
      <div>
        <Button type="submit" loading={busy}>
          {t('members.invite')}
        </Button>
      </div>
    </form>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('admin');
  const place = usePlace();
  const revoke = useAction(() => revokeInvitation(invitation.id), {
    stale: 'invitations',
    done: t('members.revoked'),
  });
  return (
    <li className="row between">
      <span>
        {invitation.email}{' '}
        <Tag tone={invitation.state === 'accepted' ? 'good' : 'plain'}>{t(`members.state.${invitation.state}`)}</Tag>
        <br />
        <small className="muted">
          {day(invitation.createdAt, place)}
          {invitation.invitedBy && ` · ${t('members.by', { name: invitation.invitedBy })}`}
        </small>
      </span>
      {invitation.state === 'pending' && (
        <Button
          variant="default"
          size="sm"
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
          aria-label={t('members.revokeFor', { email: invitation.email })}
        >
          {t('members.revoke')}
        </Button>
      )}
    </li>
  );
}
