import type { RosterReport } from '../../../api/classes.js';
import { sendFile } from '../../../api/send-file.js';
import { mappingInWire, type Mapping } from './mapping.js';

interface SendOptions {
  /** Whether the file is taken, or only looked at. */
  apply: boolean;
  /** Which column holds what; otherwise the server remembers or guesses. */
  mapping?: Mapping | undefined;
  /** Gives up. What is sent then is neither answered nor an error. */
  signal: AbortSignal;
  /** Told how many bytes of the file are on their way. */
  onProgress: (bytes: number) => void;
}

/**
 * Sends the file of a roster.
 *
 * @throws ApiError where the server does not take it, or does not answer
 */
export function sendRoster(offeringId: string, file: File, options: SendOptions): Promise<RosterReport> {
  const { apply, mapping, onProgress, signal } = options;
  const query = new URLSearchParams({
    apply: apply ? 'yes' : 'no',
    ...(mapping && { mapping: mappingInWire(mapping) }),
  });
  return sendFile(`/api/v1/offerings/${offeringId}/roster/import?${query}`, file, {
    signal,
    onProgress: (sent) => onProgress(Math.min(sent, file.size)),
  });
}
