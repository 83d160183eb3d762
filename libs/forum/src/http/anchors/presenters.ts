import type { AskedThread, ShownAnchor } from '../../infra/anchors/anchor-queries.js';
import { presentListing } from '../threads/presenters.js';
import type { AnchorView, AskedThreadView } from './responses.js';

export const presentAsked = (row: AskedThread): AskedThreadView => ({
  ...presentListing(row),
  page: row.page,
  otherVersion: row.otherVersion,
});

export const presentAnchor = ({ place, ...anchor }: ShownAnchor): AnchorView => ({
  ...anchor,
  place: place && { ...place, startsAt: new Date(place.startsAt).toISOString() },
});
