import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { credentialsOfQuery } from '../../api/credentials.js';
import { recordPaperOf } from '../../api/papers.js';
import { CopyField } from '../../ui/copy-field.js';
import { AnchorButton } from '../../ui/links.js';
import { CredentialState, WhyNot } from './credential-state.js';

interface ItemCredentialProps {
  item: { id: string; sourceId: string | null; title: string; minutes: number };
}

/** A record of one's own on paper, and the credential of it. */
export function ItemCredential({ item }: ItemCredentialProps) {
  const { t, i18n } = useTranslation('credentials');
  const { data } = useQuery({ ...credentialsOfQuery(item.sourceId ?? ''), enabled: item.sourceId !== null });
  const [credential] = data ?? [];
  if (!data) return null;
  return (
    <section className="card stack" aria-labelledby="credential">
      <div className="row between">
        <h2 id="credential">{t('credential')}</h2>
        {credential && <CredentialState credential={credential} />}
      </div>
      {credential ? <WhyNot credential={credential} /> : <p className="muted">{t('notYet')}</p>}
      {credential?.state === 'valid' && <CopyField label={t('address')} value={credential.verifyUrl} />}
      <div className="row between">
        {item.minutes > 0 && (
          <AnchorButton
            href={recordPaperOf(item.id, i18n.language)}
            download
            size="sm"
            variant="default"
            aria-label={t('paperOf', { title: item.title })}
          >
            {t(credential ? 'paper' : 'paperAlone')}
          </AnchorButton>
        )}
        <Link to="/credentials">{t('all')}</Link>
      </div>
    </section>
  );
}
