import type { KeptUpload } from '../../infra/uploads/upload-queries.js';
import { UPLOAD_PATH } from '#markdown';
import type { UploadView } from './responses.js';

/** A file as whoever added it sees it. */
export const uploadView = ({ id, name, type, bytes, width, height }: KeptUpload): UploadView => ({
  id,
  name,
  type,
  bytes,
  width,
  height,
  url: `${UPLOAD_PATH}${id}`,
});
