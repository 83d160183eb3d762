import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ROSTER_FILE_LIMITS } from '#contracts';
import type { RosterReport } from '../../../api/classes.js';
import { fieldErrors } from '../../../api/problem.js';
import { useFieldWords } from '../../../ui/field-words.js';
import { mappingOf, missingIn, type Mapping } from './mapping.js';
import { sendRoster } from './send-roster.js';

interface Importing {
  file: File | null;
  /** What the server said last of this file. */
  report: RosterReport | undefined;
  mapping: Mapping;
  /** What is being done with the file. */
  busy: 'reading' | 'looking' | 'taking' | undefined;
  /** Bytes that are on their way. */
  sent: number;
  /** Why this file is not taken, in words. */
  refusal: string | undefined;
  problem: unknown;
}

const NOTHING: Importing = {
  file: null,
  report: undefined,
  mapping: {},
  busy: undefined,
  sent: 0,
  refusal: undefined,
  problem: null,
};

/** Looks at a file for a roster, again with each change of its mapping, and takes it at last. */
export function useRosterImport(offeringId: string, unreadable: string) {
  const client = useQueryClient();
  const inWords = useFieldWords();
  const [state, setState] = useState(NOTHING);
  const current = useRef(new AbortController());
  const change = (part: Partial<Importing>) => setState((now) => ({ ...now, ...part }));
  useEffect(() => () => current.current.abort(), []);

  const begin = (): AbortSignal => {
    current.current.abort();
    current.current = new AbortController();
    return current.current.signal;
  };
  const send = async (file: File, { apply, mapping }: { apply: boolean; mapping?: Mapping }) => {
    // What is being taken goes on where the page is left.
    const signal = apply ? new AbortController().signal : begin();
    change({ busy: apply ? 'taking' : 'looking', sent: 0, problem: null, refusal: undefined });
    try {
      const onProgress = (sent: number) => change({ sent });
      const report = await sendRoster(offeringId, file, { apply, mapping, signal, onProgress });
      change({ report, mapping: mappingOf(report), busy: undefined });
      if (apply) await client.invalidateQueries({ queryKey: ['classes'] });
    } catch (problem) {
      change({ problem, refusal: fieldErrors(problem, inWords)['file'], busy: undefined });
    }
  };
  const choose = async (chosen: File | null) => {
    const signal = begin();
    setState({ ...NOTHING, file: chosen });
    if (!chosen) return;
    if (chosen.size > ROSTER_FILE_LIMITS.megabytes * 1024 * 1024) {
      const refusal = inWords({
        field: 'file',
        code: 'file-too-large',
        params: { max: ROSTER_FILE_LIMITS.megabytes },
        reason: '',
      });
      return change({ refusal });
    }
    change({ busy: 'reading' });
    const file = await kept(chosen).catch(() => undefined);
    if (signal.aborted) return;
    if (!file) return change({ busy: undefined, refusal: unreadable });
    change({ file });
    await send(file, { apply: false });
  };
  const { file, mapping, report } = state;
  return {
    ...state,
    choose: (chosen: File | null) => void choose(chosen),
    /** Where the mapping is not enough yet there is nothing to ask. */
    remap(next: Mapping) {
      begin();
      change({ mapping: next, busy: undefined, problem: null });
      if (file && missingIn(next).length === 0) void send(file, { apply: false, mapping: next });
    },
    again: () => void (file && send(file, { apply: false, ...(report && { mapping }) })),
    take: () => void (file && state.busy === undefined && send(file, { apply: true, mapping })),
  };
}

export type RosterImport = ReturnType<typeof useRosterImport>;

/** The file as it is now: what is taken is what was looked at, whatever becomes of it on the disk. */
const kept = async (file: File): Promise<File> => new File([await file.arrayBuffer()], file.name, { type: file.type });
