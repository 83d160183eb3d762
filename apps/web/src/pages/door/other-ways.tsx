import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communityQuery } from '../../api/identity.js';
import { ApiError } from '../../api/problem.js';
import { knowsPasskeys, offersPasskeys, providerAddress, signInByPasskey, waitNoLonger } from '../../api/ways-in.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { safePlace } from './use-enter.js';

/** The ways in that need neither a password nor a mail: a passkey, and the provider where there is one. */
export function OtherWays({ enter, to }: { enter: () => Promise<void>; to: string | undefined }) {
  const { t } = useTranslation('auth');
  const provider = useQuery(communityQuery).data?.signInProvider;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const entered = useRef(false);
  // What the browser offered and what was pressed may both succeed: whoever is in already is not let in again.
  const enterOnce = async () => {
    if (entered.current) return;
    entered.current = true;
    await enter();
  };
  useOfferedPasskey(enterOnce, setProblem);
  const ask = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await signInByPasskey();
      await enterOnce();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {knowsPasskeys() && (
        <Button variant="default" loading={busy} onClick={() => void ask()}>
          {t('signIn.byPasskey')}
        </Button>
      )}
      {problem instanceof ApiError ? (
        <ProblemNote of={problem} />
      ) : (
        problem !== null && <p role="alert">{t('signIn.passkeyNone')}</p>
      )}
      {provider && (
        <Button component="a" variant="default" href={providerAddress(safePlace(to))}>
          {t('signIn.byProvider', { provider })}
        </Button>
      )}
    </>
  );
}

/** Lets the browser offer passkeys where the address is typed, for as long as the page is there. */
function useOfferedPasskey(enter: () => Promise<void>, refused: (thrown: unknown) => void): void {
  const latest = useRef({ enter, refused });
  useEffect(() => {
    latest.current = { enter, refused };
  });
  useEffect(() => {
    let here = true;
    const offer = async () => {
      if (!knowsPasskeys() || !(await offersPasskeys()) || !here) return;
      try {
        await signInByPasskey(true);
        await latest.current.enter();
      } catch (thrown) {
        // That nobody chose one, or the button was pressed instead, is no news.
        if (here && thrown instanceof ApiError && thrown.code === 'passkey-refused') latest.current.refused(thrown);
      }
    };
    void offer();
    return () => {
      here = false;
      if (knowsPasskeys()) void waitNoLonger();
    };
  }, []);
}
