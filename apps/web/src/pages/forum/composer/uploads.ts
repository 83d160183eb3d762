import type { Upload } from '../../../api/forum.js';
import { sendFile } from '../../../api/send-file.js';

/**
 * Sends a file, and tells how much of it is on its way.
 *
 * @param onProgress whole per cent
 * @throws ApiError where the server does not take it, or does not answer
 */
export const uploadFile = (file: File, onProgress: (percent: number) => void): Promise<Upload> =>
  sendFile('/api/v1/uploads', file, {
    onProgress: (sent, total) => onProgress(Math.round((sent / Math.max(total, 1)) * 100)),
  });

/** A file as Markdown: pictures are shown, others are linked by their name. */
export function markdownOf({ name, type, url }: Pick<Upload, 'name' | 'type' | 'url'>): string {
  const label = name.replace(/[\\[\]]/g, '\\$&');
  return type.startsWith('image/') ? `![${label}](${url})` : `[${label}](${url})`;
}
