import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.js';
import { DoorCard } from './door-card.js';

/** The same words whether there is an account or not. */
export function MailSent({ text }: { text: string }) {
  const { t } = useTranslation('auth');
  return (
    <DoorCard title={t('sent.title')}>
      <p role="status">{text}</p>
      <ButtonLink to="/sign-in" variant="default">
        {t('sent.back')}
      </ButtonLink>
    </DoorCard>
  );
}
