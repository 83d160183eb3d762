import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A row of a file of a Stack Exchange dump. */
export type DumpRow = Record<string, string | number>;

/** The files of a dump, by their names without the ending. */
export type DumpRows = { Posts: DumpRow[] } & Partial<
  Record<'Users' | 'Comments' | 'Votes' | 'Tags' | 'PostHistory', DumpRow[]>
>;

const escaped = (value: string | number): string =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#xA;');

/** A file as Stack Exchange writes it. */
export const dumpFile = (rows: readonly DumpRow[]): string => {
  const lines = rows.map((row) => {
    const attributes = Object.entries(row).map(([name, value]) => `${name}="${escaped(value)}"`);
    return `  <row ${attributes.join(' ')} />`;
  });
  return `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<rows>\n${lines.join('\n')}\n</rows>`;
};

/** A folder of its own for files that are to be imported. */
export class ImportFolder {
  private constructor(readonly path: string) {}

  static async make(): Promise<ImportFolder> {
    return new ImportFolder(await mkdtemp(join(tmpdir(), 'afterclass-import-')));
  }

  /** Writes the files of a dump; with a `prefix`, `tea.Posts.xml`. */
  async dump(rows: DumpRows, prefix = 'tea.'): Promise<this> {
    for (const [name, its] of Object.entries(rows)) await this.file(`${prefix}${name}.xml`, dumpFile(its));
    return this;
  }

  async file(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(join(this.path, name), content);
    return join(this.path, name);
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

const at = (minute: number): string => new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString().slice(0, 23);

export const aQuestion = (id: number, more: DumpRow = {}): DumpRow => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: at(id),
  Score: id % 7,
  Body: `<p>How long should the leaves of tea number ${id} steep?</p>\n`,
  OwnerUserId: (id % 20) + 1,
  Title: `Steeping tea number ${id}`,
  Tags: '<steeping><black-tea>',
  ...more,
});

export const anAnswer = (id: number, ParentId: number, more: DumpRow = {}): DumpRow => ({
  Id: id,
  PostTypeId: 2,
  ParentId,
  CreationDate: at(id),
  Score: id % 5,
  Body: `<p>About <em>${id % 9}</em> minutes, and less for green leaves.</p>\n`,
  OwnerUserId: (id % 20) + 1,
  ...more,
});

export const aComment = (Id: number, PostId: number, more: DumpRow = {}): DumpRow => ({
  Id,
  PostId,
  Score: 0,
  Text: `And the water, comment ${Id}?`,
  CreationDate: at(1_000_000 + Id),
  UserId: (Id % 20) + 1,
  ...more,
});

/** A dump of so many questions, with two answers each (the first is accepted) and a comment on every question. */
export function aDump(questions: number): DumpRows {
  const ids = Array.from({ length: questions }, (_, index) => index * 3 + 1);
  return {
    Posts: ids.flatMap((id) => [
      aQuestion(id, { AcceptedAnswerId: id + 1 }),
      anAnswer(id + 1, id),
      anAnswer(id + 2, id),
    ]),
    Users: Array.from({ length: 30 }, (_, index) => ({ Id: index + 1, DisplayName: `Tea drinker ${index + 1}` })),
    Comments: ids.map((id) => aComment(id, id)),
  };
}
