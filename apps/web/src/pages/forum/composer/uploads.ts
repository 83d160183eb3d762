import type { Upload } from '../../../api/forum.js';
import { ApiError, asProblem } from '../../../api/problem.js';

/**
 * Sends a file, and tells how much of it is on its way. The browser's older interface: the newer one has no progress.
 *
 * @param onProgress whole per cent
 * @throws ApiError where the server does not take it, or does not answer
 */
export function uploadFile(file: File, onProgress: (percent: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/uploads');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / Math.max(total, 1)) * 100));
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as Upload)
        : reject(new ApiError(asProblem(request.status, request.response)));
    request.onerror = () => reject(new ApiError(asProblem(503, undefined)));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** A file as Markdown: pictures are shown, others are linked by their name. */
export function markdownOf({ name, type, url }: Pick<Upload, 'name' | 'type' | 'url'>): string {
  const label = name.replace(/[\\[\]]/g, '\\$&');
  return type.startsWith('image/') ? `![${label}](${url})` : `[${label}](${url})`;
}
