import { Button, Checkbox } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Credential, fileOf, showName } from '../../api/credentials.js';
import { useMe } from '../../api/identity.js';
import { recordPaperOf } from '../../api/papers.js';
import { CopyField } from '../../ui/copy-field.js';
import { AnchorButton } from '../../ui/links.js';
import { useAction } from '../../ui/use-action.js';

const ReissueDialog = lazy(() => import('./reissue-dialog.js').then((m) => ({ default: m.ReissueDialog })));

/** What its owner can do with a credential that stands. */
export function CredentialActions({ credential }: { credential: Credential }) {
  const { t, i18n } = useTranslation('credentials');
  const { id, itemId, title, name, verifyUrl } = credential;
  const me = useMe();
  const [renewing, setRenewing] = useState(false);
  const show = useAction((shown: boolean) => showName(id, shown), { stale: 'credentials', done: t('nameSaved') });
  const shown = show.isPending ? show.variables : credential.showName;
  return (
    <>
      <CopyField label={t('address')} value={verifyUrl} />
      <Checkbox
        checked={shown}
        onChange={(event) => show.mutate(event.currentTarget.checked)}
        label={t('showName')}
        description={t(shown ? 'nameShown' : 'nameHidden')}
      />
      <div className="row">
        <AnchorButton
          href={recordPaperOf(itemId, i18n.language)}
          download
          size="sm"
          aria-label={t('paperOf', { title })}
        >
          {t('paper')}
        </AnchorButton>
        <AnchorButton
          href={fileOf(credential)}
          download
          size="sm"
          variant="default"
          aria-label={t('fileOf', { title })}
        >
          {t('file')}
        </AnchorButton>
        {me && name !== me.displayName && (
          <Button size="sm" variant="default" aria-label={t('renewOf', { title })} onClick={() => setRenewing(true)}>
            {t('renew')}
          </Button>
        )}
      </div>
      {me && renewing && (
        <Suspense fallback={null}>
          <ReissueDialog credential={credential} name={me.displayName} onClose={() => setRenewing(false)} />
        </Suspense>
      )}
    </>
  );
}
