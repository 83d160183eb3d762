import type { Recognition, Viewer } from './viewer.js';

/** What is known of a recognised viewer by now. */
interface Claim {
  recognition: Recognition;
  state: 'open' | 'confirmed' | 'refused';
}

const claims = new WeakMap<Viewer, Claim>();

/** The viewer of a recognition, of this request alone; until it is confirmed, nothing is answered. */
export function recognised(recognition: Recognition): Viewer {
  const viewer = { ...recognition.viewer };
  claims.set(viewer, { recognition, state: 'open' });
  return viewer;
}

/** How it stands with a viewer who was recognised; undefined where it is known who they are. */
export const claimOf = (viewer: Viewer): Readonly<Claim> | undefined => claims.get(viewer);

/** What a statement that reads for `viewer` has to ask; undefined where it is known who they are. */
export function openClaimOf(viewer: Viewer): Recognition | undefined {
  const claim = claims.get(viewer);
  return claim?.state === 'open' ? claim.recognition : undefined;
}

/**
 * Hands in what the statement found.
 *
 * @throws ViewerChanged where it is somebody else by now, or may do something else: what was read is not to be shown
 */
export function settleClaim(viewer: Viewer, found: unknown): void {
  const claim = claims.get(viewer)!;
  claim.state = claim.recognition.isStill(found) ? 'confirmed' : 'refused';
  if (claim.state === 'refused') throw new ViewerChanged();
}

/** A statement with `holds` in it has found something: the viewer is who they were. */
export function confirmClaim(viewer: Viewer): void {
  claims.get(viewer)!.state = 'confirmed';
}

class ViewerChanged extends Error {}
