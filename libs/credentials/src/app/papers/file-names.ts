import { archiveNames, type Named } from '#platform';

/** Something that took place. */
interface Dated {
  title: string;
  /** `YYYY-MM-DD`. */
  happenedOn: string;
}

/** What a file about something is called in an archive, in the folder of credentials. */
export const namedOf = ({ happenedOn, title }: Dated, extension: string): Named => ({
  place: 1,
  folder: 'credentials',
  name: `${happenedOn} ${title}`,
  extension,
});

/** What such a file is called by itself. */
export const fileNameOf = (of: Dated, extension: string): string =>
  archiveNames([namedOf(of, extension)])[0]!
    .split('/')
    .at(-1)!;
