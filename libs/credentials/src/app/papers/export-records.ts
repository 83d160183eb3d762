import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Seus } from '#attendance';
import { ShowUpload } from '#forum';
import { Clock, CSV_MARK, DomainError } from '#kernel';
import { archiveNames, memberOf, type Viewer, zipArchive, type ZipPart } from '#platform';
import { yearOf } from '../../domain/papers/counted.js';
import { CSV_HEADER, exportedJson, exportedRow } from '../../domain/papers/exported.js';
import { type OwnCredential, type OwnEvidence, PapersReader } from '../../infra/papers/papers-reader.js';
import { fileNameOf, namedOf } from './file-names.js';
import { HowWanted, type Manner } from './how-wanted.js';
import { PrintPapers } from './print-papers.js';

/** Gives people all that is kept of what they attended, and nobody another's. What is read is made while it is read. */
@Injectable()
export class ExportRecords {
  constructor(
    private readonly reader: PapersReader,
    private readonly how: HowWanted,
    private readonly papers: PrintPapers,
    private readonly uploads: ShowUpload,
    private readonly seus: Seus,
    private readonly clock: Clock,
  ) {}

  /** With every entry, and with credentials as they were signed. */
  async json(viewer: Viewer): Promise<Readable> {
    return this.jsonFor(await this.how.of(viewer, {}));
  }

  /** What counts, or was logged, a row for each. */
  async csv(viewer: Viewer): Promise<Readable> {
    return this.csvFor(await this.how.of(viewer, {}));
  }

  /** One credential letter by letter, as it was signed. @throws DomainError `not-found` */
  async credential(viewer: Viewer, id: string): Promise<{ name: string; content: Readable }> {
    const found = await this.reader.signed(memberOf(viewer).id, id);
    if (!found) throw new DomainError('not-found');
    return { name: fileNameOf(found, '.json'), content: Readable.from([Buffer.from(found.signed)]) };
  }

  /** All of it: the two files, a transcript of each year, credentials and evidence. */
  async zip(viewer: Viewer): Promise<Readable> {
    const manner = await this.how.of(viewer, {});
    const { personId } = manner;
    const [years, credentials, evidence] = await Promise.all([
      this.reader.years(personId),
      this.reader.credentials(personId),
      this.reader.evidence(personId),
    ]);
    const at = new Date(this.clock.now());
    const parts: ZipPart[] = [
      { path: 'records.json', at, compress: true, open: () => this.jsonFor(manner) },
      { path: 'records.csv', at, compress: true, open: () => this.csvFor(manner) },
      ...years.map((year) => ({
        path: `transcripts/${year}.pdf`,
        at,
        open: () => this.papers.transcriptFor(manner, yearOf(year)),
      })),
      ...this.credentialParts(personId, credentials),
      ...this.evidenceParts(viewer, evidence, at),
    ];
    return (await zipArchive(parts)).content;
  }

  private async jsonFor({ personId, owner, community }: Manner): Promise<Readable> {
    const exportedAt = new Date(this.clock.now()).toISOString();
    const head = JSON.stringify({ exportedAt, community, person: { id: personId, name: owner } });
    const seus = await this.seus.byDay();
    const items = this.reader.everything(personId);
    async function* text(): AsyncGenerator<string> {
      yield `${head.slice(0, -1)},"items":[`;
      let between = '';
      for await (const some of items) {
        yield between + some.map((item) => JSON.stringify(exportedJson(item, seus(item.happenedOn)))).join(',\n');
        between = ',\n';
      }
      yield ']}\n';
    }
    return Readable.from(text());
  }

  private async csvFor({ personId }: Manner): Promise<Readable> {
    const seus = await this.seus.byDay();
    const items = this.reader.everything(personId);
    const addressOf = (id: string) => this.how.addressOf(id);
    async function* rows(): AsyncGenerator<string> {
      yield `${CSV_MARK}${CSV_HEADER}\r\n`;
      for await (const some of items) {
        const shown = some.filter(({ minutes, loggedAt }) => minutes > 0 || loggedAt !== null);
        yield shown.map((item) => `${exportedRow(item, seus(item.happenedOn), addressOf)}\r\n`).join('');
      }
    }
    return Readable.from(rows());
  }

  private credentialParts(personId: string, credentials: OwnCredential[]): ZipPart[] {
    const names = archiveNames(credentials.map((one) => namedOf(one, '.json')));
    return credentials.map(({ id, issuedAt }, index) => ({
      path: names[index]!,
      at: new Date(issuedAt),
      compress: true,
      open: async () => Readable.from([Buffer.from((await this.reader.signed(personId, id))?.signed ?? '')]),
    }));
  }

  private evidenceParts(viewer: Viewer, evidence: OwnEvidence[], at: Date): ZipPart[] {
    const names = archiveNames(
      evidence.map(({ happenedOn, name }) => ({ place: 2, folder: 'evidence', name: `${happenedOn} ${name}` })),
    );
    return evidence.map(({ id, bytes }, index) => ({
      path: names[index]!,
      at,
      bytes,
      open: async () => this.uploads.content(await this.uploads.facts(viewer, id), { start: 0, end: bytes - 1 }),
    }));
  }
}
