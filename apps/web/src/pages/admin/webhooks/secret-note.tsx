import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../ui/copy-field.js';

/** A secret that is shown this once. */
export function SecretNote({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <section className="card warm stack" role="status">
      <p>{t('secretText')}</p>
      <CopyField label={t('secret')} value={secret} />
      <div>
        <Button variant="default" size="sm" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </section>
  );
}
