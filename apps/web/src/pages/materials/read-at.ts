import type { ReadPlace } from '../../api/materials.js';

interface Somewhere {
  materialId: string;
  versionId: string;
  page: number | null;
  place: ReadPlace | null;
}

/** The way to a page of a material: in its class, or in the library. */
export const readAt = ({ materialId, page, place, versionId }: Somewhere) =>
  place
    ? {
        to: '/classes/$offeringId/materials/$entryId' as const,
        params: { offeringId: place.offeringId, entryId: place.entryId },
        search: { version: versionId, ...(page !== null && { page }) },
      }
    : {
        to: '/library/$materialId' as const,
        params: { materialId },
        search: page === null ? {} : { page },
      };
