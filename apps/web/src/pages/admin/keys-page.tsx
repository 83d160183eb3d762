import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compromiseKey, keysQuery, rotateKeys, type SigningKey } from '../../api/credentials.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { CopyField } from '../../ui/copy-field.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag, type Tone } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { AdminPage } from './admin-page.js';

const WordsDialog = lazy(() => import('../credentials/words-dialog.js').then((m) => ({ default: m.WordsDialog })));

const TONES: Record<SigningKey['state'], Tone> = { active: 'good', retired: 'plain', compromised: 'bad' };

/** The keys that credentials are signed with. */
export function KeysPage() {
  const { t } = useTranslation('credentials');
  return (
    <AdminPage title={t('keys.title')}>
      <Keys />
    </AdminPage>
  );
}

function Keys() {
  const { t } = useTranslation('credentials');
  const query = useQuery(keysQuery);
  const rotation = useAction(() => rotateKeys(), { stale: 'credentials', done: t('keys.rotated') });
  return (
    <div className="stack">
      <p className="muted">{t('keys.intro')}</p>
      <QueryView query={query}>
        {({ did, items }) => (
          <>
            <CopyField label={t('keys.did')} value={did} />
            {items.map((key) => (
              <KeyCard key={key.id} signingKey={key} />
            ))}
            <section className="card stack">
              <h2>{t('keys.rotateTitle')}</h2>
              <p>{t('keys.rotateText')}</p>
              <div>
                <Button variant="default" loading={rotation.isPending} onClick={() => rotation.mutate()}>
                  {t('keys.rotate')}
                </Button>
              </div>
            </section>
          </>
        )}
      </QueryView>
    </div>
  );
}

/** A key by the end of its name, which is long and begins like all others. */
const shortOf = ({ method }: SigningKey): string => method.slice(-8);

function KeyCard({ signingKey }: { signingKey: SigningKey }) {
  const { t } = useTranslation('credentials');
  const place = usePlace();
  const [giving, setGiving] = useState(false);
  const { id, state, credentials: count, createdAt, retiredAt, compromisedAt, words } = signingKey;
  const name = shortOf(signingKey);
  const since = [
    t('keys.since', { date: day(createdAt, place) }),
    ...(retiredAt === null ? [] : [t('keys.retired', { date: day(retiredAt, place) })]),
    ...(compromisedAt === null ? [] : [t('keys.compromised', { date: day(compromisedAt, place) })]),
  ];
  return (
    <article className="card stack">
      <div className="row between">
        <h2>
          {t('keys.key')} <code>…{name}</code>
        </h2>
        <Tag tone={TONES[state]}>{t(`keys.states.${state}`)}</Tag>
      </div>
      <p className="muted">{since.join(' · ')}</p>
      {words !== null && <p>{t('words', { words })}</p>}
      <p role={state === 'compromised' ? 'status' : undefined}>
        {state === 'compromised' ? t('keys.renewing', { count }) : t('keys.signed', { count })}
      </p>
      {state !== 'compromised' && (
        <div>
          <Button variant="default" size="sm" aria-label={t('keys.giveUpOf', { name })} onClick={() => setGiving(true)}>
            {t('keys.giveUp')}
          </Button>
        </div>
      )}
      {giving && (
        <Suspense fallback={null}>
          <WordsDialog
            title={t('keys.giveUpOf', { name })}
            field="words"
            label={t('keys.words')}
            hint={t('keys.wordsHint')}
            submit={t('keys.giveUpSubmit')}
            done={t('keys.givenUp')}
            send={(said) => compromiseKey(id, said)}
            onClose={() => setGiving(false)}
          >
            <p>{t('keys.giveUpText', { count })}</p>
            <ul className="stack">
              <li>{t('keys.consequences.unpublished')}</li>
              <li>{t('keys.consequences.renewed')}</li>
              <li>{t('keys.consequences.papers')}</li>
              {state === 'active' && <li>{t('keys.consequences.another')}</li>}
            </ul>
          </WordsDialog>
        </Suspense>
      )}
    </article>
  );
}
