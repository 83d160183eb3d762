import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { IMPORT_LIMITS } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';
import { ApiError, asProblem, isRefusal } from './problem.js';

export type Import = Schemas['ImportResponse'];
export type ImportDetails = Schemas['ImportDetailsResponse'];
export type ImportFailure = Schemas['ImportFailureResponse'];
export type LeftOut = Schemas['LeftOutResponse'];
export type NewImport = Schemas['OpenImportRequest'];

/** What of an import goes on by itself. */
export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean => state === 'waiting' || state === 'running';

const LOOK_AGAIN_MS = 1_000;

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/imports', { params: { query: { cursor } } })),
  ...byCursor,
  staleTime: 0,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? LOOK_AGAIN_MS : false),
  });

export const openImport = (body: NewImport) => answer(api.POST('/api/v1/imports', { body }));
export const startImport = (id: string) => answer(api.POST('/api/v1/imports/{id}/start', { params: { path: { id } } }));
export const cancelImport = (id: string) =>
  answer(api.POST('/api/v1/imports/{id}/cancel', { params: { path: { id } } }));
/** Where the report lies as a CSV file. */
export const reportOf = (id: string): string => `/api/v1/imports/${id}/report`;

const PART_TYPE = 'application/vnd.afterclass.import-part';

/** What a file is called on its way: letters, digits, dots and dashes, as the server takes them. */
export const wireName = (file: Pick<File, 'name'>): string =>
  file.name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '');

/** Sends one part, and says how much of the file is there now. */
async function sendPart(id: string, file: File, offset: number): Promise<number> {
  const path = `/api/v1/imports/${id}/files/${encodeURIComponent(wireName(file))}?offset=${offset}`;
  const part = file.slice(offset, offset + IMPORT_LIMITS.part);
  const response = await fetch(path, {
    method: 'PUT',
    headers: { 'content-type': PART_TYPE },
    // A type of its own, or the browser would send the file's.
    body: new Blob([part], { type: PART_TYPE }),
  }).catch(() => undefined);
  if (!response?.ok) throw new ApiError(asProblem(response?.status ?? 503, await response?.json().catch(() => null)));
  return ((await response.json()) as Schemas['ImportFileResponse']).bytes;
}

/**
 * Sends a file part by part, on from what is there already. A part that may have arrived although the answer did not is
 * asked for once more.
 *
 * @param onProgress told the bytes that are there after each part
 */
export async function sendFile(id: string, file: File, onProgress: (bytes: number) => void): Promise<void> {
  const hereOf = async () => {
    const { files } = await answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } }));
    return files.find(({ name }) => name === wireName(file))?.bytes ?? 0;
  };
  let here = await hereOf();
  onProgress(here);
  let failures = 0;
  while (here < file.size) {
    try {
      here = await sendPart(id, file, here);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isRefusal(error, 'unavailable', 'conflict') || failures > 3) throw error;
      here = await hereOf();
    }
    onProgress(here);
  }
}
