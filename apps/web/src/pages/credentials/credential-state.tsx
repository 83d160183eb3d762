import { useTranslation } from 'react-i18next';
import type { Credential } from '../../api/credentials.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag, type Tone } from '../../ui/tag.js';

const TONES: Record<Credential['state'], Tone> = { valid: 'good', replaced: 'plain', revoked: 'bad' };

/** Whether it stands, in a word. */
export function CredentialState({ credential: { state } }: { credential: Credential }) {
  const { t } = useTranslation('credentials');
  return <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>;
}

/** Why it does not stand any more, since when, and in whose words. */
export function WhyNot({ credential: { state, reason, words, revokedAt } }: { credential: Credential }) {
  const { t } = useTranslation('credentials');
  const place = usePlace();
  if (reason === null || revokedAt === null) return null;
  return (
    <>
      <p>
        {t(`reasons.${reason}`, { date: day(revokedAt, place) })} {state === 'replaced' && t('anotherOne')}
      </p>
      {words !== null && <p>{t('words', { words })}</p>}
    </>
  );
}
