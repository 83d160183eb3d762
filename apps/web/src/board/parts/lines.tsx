import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#contracts';
import type { RefusedCommand } from '../client/board-view.js';
import { useBoard, useView } from '../hooks/board-context.js';
import css from '../styles/layout.module.css';
import { typedWords, withWords } from './typed-words.js';
import type { Words } from './words.js';

const BACK_SHOWN_MS = 3_000;
/** Most hiccups are over before anyone could read about them. */
const LOST_AFTER_MS = 700;

/** The device may know before the connection notices. */
function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** One quiet line while the connection is gone, and a word when it is back. Its place is always kept. */
export function ConnectionLine() {
  const { t } = useTranslation('board');
  const offline = useSyncExternalStore(subscribeToNetwork, () => !navigator.onLine);
  const lost = useView((view) => view.connection === 'lost') || offline;
  const waiting = useView((view) => view.waiting);
  const [shown, setShown] = useState<'none' | 'lost' | 'back'>('none');
  useEffect(() => {
    if (lost) {
      const timer = setTimeout(() => setShown('lost'), LOST_AFTER_MS);
      return () => clearTimeout(timer);
    }
    setShown((before) => (before === 'lost' ? 'back' : 'none'));
    const timer = setTimeout(() => setShown('none'), BACK_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div className={css.connection} data-shown={shown} role="status">
      {shown === 'lost' && (waiting > 0 ? t('connection.lostWaiting', { count: waiting }) : t('connection.lost'))}
      {shown === 'back' && t('connection.back')}
    </div>
  );
}

const TOLD = [
  'conflict',
  'budget-spent',
  'already-voted',
  'wrong-phase',
  'topic-unknown',
  'topic-not-open',
  'takeaway-unknown',
  'limit-reached',
  'session-closed',
  'setting-frozen',
  'facilitator-here',
  'rate-limited',
  'forbidden',
] as const satisfies readonly ErrorCode[];

function told(t: Words, { problem }: RefusedCommand): string {
  const code = TOLD.find((known) => known === problem.code);
  return code ? t(`problems.${code}`) : (problem.detail ?? problem.title);
}

/** What was refused, and why; typed text can be had back. */
export function RefusalLine() {
  const { t } = useTranslation('board');
  const { client, drafts } = useBoard();
  const refused = useView((view) => view.refused);
  useEffect(() => {
    // Words stay until somebody has decided about them.
    if (!refused || typedWords(refused.command).length > 0) return;
    const timer = setTimeout(() => client.dismissRefusal(), 6_000);
    return () => clearTimeout(timer);
  }, [client, refused]);
  const words = refused ? typedWords(refused.command) : [];
  return (
    <div role="status" className={css.refusal} data-shown={refused !== null || undefined}>
      {refused && (
        <>
          <span>
            <b>{t('refused.title')}.</b> {told(t, refused)}
            {words.map((typed) => (
              <q key={typed.field}>{typed.text}</q>
            ))}
          </span>
          {words.length > 0 && (
            <button
              type="button"
              onClick={() => {
                for (const typed of words) drafts.write(typed.field, withWords(drafts.read(typed.field), typed));
                client.dismissRefusal();
              }}
            >
              {t('refused.back')}
            </button>
          )}
          <button type="button" onClick={() => client.dismissRefusal()}>
            {t('refused.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
