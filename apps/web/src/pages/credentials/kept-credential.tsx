import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { credentialsOfQuery, reissue, revokeCredential } from '../../api/credentials.js';
import { AnchorButton } from '../../ui/links.js';
import { useAction } from '../../ui/use-action.js';
import { CredentialState, WhyNot } from './credential-state.js';

const WordsDialog = lazy(() => import('./words-dialog.js').then((m) => ({ default: m.WordsDialog })));

interface KeptProps {
  sourceId: string;
  person: { id: string; name: string };
}

/** The credential of somebody else's record, for those who keep records; asked for when they want to see it. */
export function KeptCredential(props: KeptProps) {
  const { t } = useTranslation('credentials');
  const [open, setOpen] = useState(false);
  if (open) return <Kept {...props} />;
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        aria-label={t('kept.of', { name: props.person.name })}
        onClick={() => setOpen(true)}
      >
        {t('credential')}
      </Button>
    </div>
  );
}

/** They may revoke it, and give it back. */
function Kept({ sourceId, person }: KeptProps) {
  const { t } = useTranslation('credentials');
  const { data } = useQuery(credentialsOfQuery(sourceId, person.id));
  const [credential] = data ?? [];
  const [revoking, setRevoking] = useState(false);
  const giveBack = useAction(() => reissue(credential!.id), { stale: 'credentials', done: t('kept.given') });
  if (!credential) return data ? <p className="muted">{t('kept.none')}</p> : null;
  const { name } = person;
  return (
    <section className="stack" aria-label={t('kept.of', { name })}>
      <div className="row between">
        <h3>{t('credential')}</h3>
        <CredentialState credential={credential} />
      </div>
      <WhyNot credential={credential} />
      <div className="row">
        <AnchorButton href={credential.verifyUrl} variant="default" size="sm" aria-label={t('kept.pageOf', { name })}>
          {t('kept.page')}
        </AnchorButton>
        {credential.state === 'valid' && (
          <Button
            variant="default"
            size="sm"
            aria-label={t('kept.revokeOf', { name })}
            onClick={() => setRevoking(true)}
          >
            {t('kept.revoke')}
          </Button>
        )}
        {credential.reason === 'revoked' && credential.state === 'revoked' && (
          <Button
            variant="default"
            size="sm"
            loading={giveBack.isPending}
            aria-label={t('kept.giveBackTo', { name })}
            onClick={() => giveBack.mutate()}
          >
            {t('kept.giveBack')}
          </Button>
        )}
      </div>
      {revoking && (
        <Suspense fallback={null}>
          <WordsDialog
            title={t('kept.revokeOf', { name })}
            field="reason"
            label={t('kept.reason')}
            hint={t('kept.reasonHint', { name })}
            submit={t('kept.revoke')}
            done={t('kept.revoked')}
            send={(reason) => revokeCredential(credential.id, reason)}
            onClose={() => setRevoking(false)}
          >
            <p>{t('kept.text')}</p>
          </WordsDialog>
        </Suspense>
      )}
    </section>
  );
}
