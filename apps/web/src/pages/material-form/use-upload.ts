import { useEffect, useRef, useState } from 'react';
import { sendResumably, type Sending } from '../../api/send-resumably.js';

/** A file, how far it is, and what becomes of it. */
export type Uploading =
  | { state: 'none' }
  | { state: 'sending' | 'waiting'; file: File; sent: number }
  | { state: 'failed'; file: File; sent: number; problem: unknown }
  | { state: 'here'; file: File; uploadId: string };

export interface Upload {
  now: Uploading;
  choose: (file: File | null) => void;
  /** Tries once more what has failed. */
  goOn: () => void;
  giveUp: () => void;
  /** The file belongs to something now. */
  taken: () => void;
}

/** Whether a file was chosen that is not here yet. */
export const isComing = ({ now: { state } }: Upload): boolean => state !== 'none' && state !== 'here';

/** The id of the file that is here. */
export const uploadIdOf = ({ now }: Upload): string | undefined => (now.state === 'here' ? now.uploadId : undefined);

/** Sends a file as soon as it is chosen. Whoever leaves meanwhile goes on later by choosing it again. */
export function useUpload(): Upload {
  const [now, setNow] = useState<Uploading>({ state: 'none' });
  const sending = useRef<Promise<Sending>>(undefined);
  const file = useRef<File>(undefined);

  const tellSending = (what: keyof Sending) =>
    // Where it could not even begin, that was said already.
    void sending.current?.then(
      (one) => one[what](),
      () => undefined,
    );
  const stop = (how: 'pause' | 'giveUp') => {
    file.current = undefined;
    tellSending(how);
    sending.current = undefined;
  };
  const send = (chosen: File) => {
    file.current = chosen;
    // What was given up may still have something to say.
    const tell = (next: (before: Uploading) => Uploading) => {
      if (file.current === chosen) setNow(next);
    };
    const sentBefore = (before: Uploading) => ('sent' in before ? before.sent : 0);
    tell((before) => ({ state: 'sending', file: chosen, sent: sentBefore(before) }));
    const onFailure = (problem: unknown) =>
      tell((before) => ({ state: 'failed', file: chosen, sent: sentBefore(before), problem }));
    sending.current = sendResumably(chosen, {
      onProgress: (sent) => tell(() => ({ state: 'sending', file: chosen, sent })),
      onWait: () => tell((before) => ({ state: 'waiting', file: chosen, sent: sentBefore(before) })),
      onDone: (uploadId) => tell(() => ({ state: 'here', file: chosen, uploadId })),
      onFailure,
    });
    sending.current.catch(onFailure);
  };
  const giveUp = () => {
    stop('giveUp');
    setNow({ state: 'none' });
  };
  const choose = (chosen: File | null) => {
    giveUp();
    if (chosen) send(chosen);
  };
  const goOn = () => {
    const again = file.current;
    if (!again) return;
    stop('pause');
    send(again);
  };

  const failed = now.state === 'failed';
  const again = useRef(goOn);
  useEffect(() => {
    again.current = goOn;
  });
  useEffect(() => {
    if (!failed) return;
    const online = () => again.current();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [failed]);
  const leave = useRef(() => stop('pause'));
  useEffect(() => () => leave.current(), []);
  return { now, choose, goOn, giveUp, taken: () => tellSending('taken') };
}
