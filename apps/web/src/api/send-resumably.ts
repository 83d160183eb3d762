import { MATERIAL_UPLOADS_PATH } from '#contracts';
import { ApiError, asProblem } from './problem.js';

/** A file on its way. */
export interface Sending {
  /** Stops, so that the same file goes on later from where it is, also after the page was closed. */
  pause: () => void;
  /** Stops for good; what has come of it is removed. */
  giveUp: () => Promise<void>;
  /** It belongs to something now: the same file, chosen once more, is sent anew. */
  taken: () => Promise<void>;
}

interface SendingEvents {
  /** Told how many bytes of the file are on their way. */
  onProgress: (sent: number) => void;
  /** The connection is gone; it is tried again. */
  onWait: () => void;
  /** All of it is there. */
  onDone: (uploadId: string) => void;
  /** It does not go on by itself. */
  onFailure: (error: ApiError) => void;
}

/** Milliseconds until it is tried again; from the first whenever something has come through. */
const RETRY_DELAYS = [0, 500, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000];
/** Proxies hold back, or refuse, what is longer. */
const PART_BYTES = 32_000_000;

type Refusal = Error & { originalResponse?: { getStatus(): number; getBody(): string } | null };

/** Without an answer, or one that may be another next time. */
const isPassing = (status: number): boolean => status === 0 || [409, 423, 429].includes(status) || status >= 500;

const statusOf = (error: Refusal): number => error.originalResponse?.getStatus() ?? 0;

function problemIn(error: Refusal): ApiError {
  const status = statusOf(error) || 503;
  try {
    return new ApiError(asProblem(status, JSON.parse(error.originalResponse?.getBody() ?? '')));
  } catch {
    return new ApiError(asProblem(status, undefined));
  }
}

/** Sends a file in parts; one that was begun from this device before goes on from where it is. */
export async function sendResumably(file: File, events: SendingEvents): Promise<Sending> {
  const { defaultOptions, Upload } = await import('tus-js-client');
  const upload = new Upload(file, {
    endpoint: new URL(MATERIAL_UPLOADS_PATH, location.origin).href,
    metadata: { filename: file.name },
    chunkSize: PART_BYTES,
    retryDelays: RETRY_DELAYS,
    onProgress: (sent) => events.onProgress(sent),
    onShouldRetry: (error) => {
      const again = isPassing(statusOf(error));
      if (again) events.onWait();
      return again;
    },
    onSuccess: () => events.onDone(new URL(upload.url!).pathname.split('/').at(-1)!),
    onError: (error) => events.onFailure(problemIn(error)),
  });
  const [before] = await upload.findPreviousUploads();
  if (before) upload.resumeFromPreviousUpload(before);
  upload.start();
  return {
    pause: () => void upload.abort(),
    // What is not removed now is so after a week.
    giveUp: () => upload.abort(true).catch(() => undefined),
    taken: async () => {
      for (const { urlStorageKey } of await upload.findPreviousUploads()) {
        await defaultOptions.urlStorage.removeUpload(urlStorageKey);
      }
    },
  };
}
