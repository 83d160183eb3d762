import type { EntryChange } from '../../api/handing-out.js';
import type { Entry } from '../../api/materials.js';
import { fromWallClock, wallClock } from '../../time/format.js';
import { BLANK, type MaterialValues } from '../material-form/values.js';

/** What there is already, in its fields. */
export const valuesOf = ({ dueAt, material, prework, release, releasesAt }: Entry, zone: string): MaterialValues => ({
  ...BLANK,
  kind: material.kind,
  title: material.title,
  release,
  releaseAt: release === 'on-date' && releasesAt !== null ? wallClock(releasesAt, zone) : '',
  prework,
  dueAt: dueAt === null ? '' : wallClock(dueAt, zone),
});

type Plan = Required<Pick<EntryChange, 'release' | 'releaseAt' | 'prework' | 'dueAt'>>;

/** When something is handed out, as the server wants it. What does not show is not sent. */
export const planOf = ({ dueAt, prework, release, releaseAt }: MaterialValues, zone: string): Plan => ({
  release,
  releaseAt: release === 'on-date' && releaseAt !== '' ? fromWallClock(releaseAt, zone) : null,
  prework,
  dueAt: prework && dueAt !== '' ? fromWallClock(dueAt, zone) : null,
});

/** The same of something that is handed out: what brings it back after it was taken out. */
export const planAsItIs = ({ dueAt, pinned, prework, release, releasesAt, taught }: Entry) => ({
  release,
  releaseAt: release === 'on-date' ? releasesAt : null,
  prework,
  dueAt,
  versionId: pinned ? taught.id : null,
});
