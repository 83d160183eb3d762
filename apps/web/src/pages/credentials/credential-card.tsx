import { useTranslation } from 'react-i18next';
import type { Credential } from '../../api/credentials.js';
import { minutesInWords, plainDay } from '../../time/format.js';
import { CredentialActions } from './credential-actions.js';
import { CredentialState, WhyNot } from './credential-state.js';

/** One credential: what it says, whether it stands, and what can be done with it. */
export function CredentialCard({ credential }: { credential: Credential }) {
  const { t, i18n } = useTranslation('credentials');
  const { title, happenedOn, minutes, name } = credential;
  const facts = [plainDay(happenedOn, i18n.language), minutesInWords(minutes, i18n.language)];
  return (
    <article className="card stack">
      <div className="row between">
        <h2>{title}</h2>
        <CredentialState credential={credential} />
      </div>
      <p className="muted">
        {facts.join(' · ')}
        {name !== null && ` · ${t('signedFor', { name })}`}
      </p>
      {credential.state === 'valid' ? (
        <CredentialActions credential={credential} />
      ) : (
        <WhyNot credential={credential} />
      )}
    </article>
  );
}
