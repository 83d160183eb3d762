import { ApiError, asProblem } from './problem.js';

interface SendFileOptions {
  /** Told how many bytes of the form, which is a little more than the file, are on their way, and of how many. */
  onProgress: (sent: number, total: number) => void;
  /** Gives up. What is sent then is neither answered nor an error. */
  signal?: AbortSignal;
}

/**
 * Sends one file as a form. The browser's older interface: the newer one has no progress.
 *
 * @throws ApiError where the server does not take it, or does not answer
 */
export function sendFile<Answer>(path: string, file: File, { onProgress, signal }: SendFileOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as Answer)
        : reject(new ApiError(asProblem(request.status, request.response)));
    request.onerror = () => reject(new ApiError(asProblem(503, undefined)));
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
