import type { LibraryKind } from '#contracts';
import type { Material } from '../../api/handing-out.js';
import { BLANK, type MaterialValues, tidy } from '../material-form/values.js';

/** What is said of something in the library, as the server wants it. */
interface Details {
  title: string;
  author: string;
  libraryKind: LibraryKind;
  /** Null where nobody has said. */
  minutes: number | null;
}

export const detailsOf = ({ author, libraryKind, minutes, title }: MaterialValues): Details => ({
  title: tidy(title),
  author: tidy(author),
  libraryKind,
  minutes: minutes === '' ? null : Number(minutes),
});

/** What there is already, in its fields. */
export const valuesOf = ({ author, kind, libraryKind, minutes, title }: Material): MaterialValues => ({
  ...BLANK,
  ...{ kind, title, author },
  libraryKind: libraryKind ?? BLANK.libraryKind,
  minutes: minutes ?? '',
});
