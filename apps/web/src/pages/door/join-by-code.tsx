import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classCode, shownClassCode } from '#contracts';
import { joinByCode } from '../../api/attending.js';
import { communityQuery, meQuery, type Me } from '../../api/identity.js';
import { isRefusal } from '../../api/problem.js';
import { ButtonLink } from '../../ui/links.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { DoorCard } from './door-card.js';

const route = getRouteApi('/door/join-class');

/** Joins a class by its code: whoever is not signed in signs in first, and comes back. */
export function JoinByCode() {
  const { t } = useTranslation('attending');
  const me = useQuery(meQuery);
  return (
    <DoorCard title={t('byCode.title')} text={t('byCode.text')}>
      <QueryView query={me}>{(who) => (who ? <CodeForm me={who} /> : <SignInFirst />)}</QueryView>
    </DoorCard>
  );
}

function SignInFirst() {
  const { t } = useTranslation('attending');
  const { code } = route.useSearch();
  const signUp = useQuery(communityQuery).data?.signUp;
  return (
    <div className="stack">
      {code && <p className="headline">{shownClassCode(code)}</p>}
      <p>{t('byCode.signInText')}</p>
      <ButtonLink to="/sign-in" search={{ to: code ? `/join-class?code=${code}` : '/join-class' }}>
        {t('byCode.signIn')}
      </ButtonLink>
      {signUp === 'open' && <Link to="/sign-up">{t('byCode.signUp')}</Link>}
    </div>
  );
}

function CodeForm({ me }: { me: Me }) {
  const { t } = useTranslation('attending');
  const { t: common } = useTranslation(['auth', 'common']);
  const { code = '' } = route.useSearch();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: classCode(code) ? shownClassCode(code) : code },
    validate: { code: checks(common).filled },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ code: typed }) => joinByCode(typed.trim()),
    async ({ offeringId }) => {
      await client.invalidateQueries({ queryKey: ['classes'] });
      await navigate({ to: '/classes/$offeringId', params: { offeringId }, replace: true });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      {isRefusal(problem, 'class-full') ? <p role="alert">{t('byCode.full')}</p> : <ProblemNote of={problem} />}
      <TextInput
        key={form.key('code')}
        {...form.getInputProps('code')}
        label={t('byCode.label')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={24}
      />
      <Button type="submit" loading={busy}>
        {t('byCode.submit', { name: me.displayName })}
      </Button>
    </form>
  );
}
