import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Credential, reissue } from '../../api/credentials.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useAction } from '../../ui/use-action.js';

interface ReissueProps {
  credential: Credential;
  /** What its owner is called today. */
  name: string;
  onClose: () => void;
}

/** Says what a new credential under another name does to the old one, before it is made. */
export function ReissueDialog({ credential, name, onClose }: ReissueProps) {
  const { t } = useTranslation(['credentials', 'common']);
  const renewal = useAction(
    async () => {
      await reissue(credential.id);
      onClose();
    },
    { stale: 'credentials', done: t('reissue.done'), failed: () => undefined },
  );
  return (
    <Dialog title={t('reissue.title')} onClose={onClose}>
      <div className="stack">
        <p>{t(credential.name === null ? 'reissue.named' : 'reissue.text', { name, before: credential.name })}</p>
        <ul className="stack">
          <li>{t('reissue.newAddress')}</li>
          <li>{t('reissue.oldOne')}</li>
          <li>{t('reissue.paper')}</li>
        </ul>
        <ProblemNote of={renewal.error} />
        <div className="row">
          <Button loading={renewal.isPending} onClick={() => renewal.mutate()}>
            {t('reissue.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
