import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MaterialsEventPayload } from '#materials';
import { DomainEvents, Jobs, type Tx, UnitOfWork } from '#platform';
import { bothWays, knownWords } from '../domain/fold.js';
import { DocumentStore } from '../infra/document-store.js';
import { type IndexedPage, MaterialStore } from '../infra/material-store.js';

const PAGES = 'search.index-pages';

/** So many pages are looked at in one transaction. */
const BATCH = 50;

/** So many materials are asked for at once by a rebuild. */
const MATERIALS = 100;

/** Keeps the index at what the materials are: titles at once, the pages of a file in a job, a batch a transaction. */
@Injectable()
export class IndexMaterials implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly materials: MaterialStore,
    private readonly documents: DocumentStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.events.on<MaterialsEventPayload<'materials.version-added'>>(
      'materials.version-added',
      'search',
      async ({ payload }, tx) => void (await this.titles(tx, payload.materialId)),
    );
    this.events.on<MaterialsEventPayload<'materials.changed'>>(
      'materials.changed',
      'search',
      async ({ payload }, tx) => void (await this.titles(tx, payload.materialId)),
    );
    this.events.on<MaterialsEventPayload<'materials.text-read'>>(
      'materials.text-read',
      'search',
      async ({ payload: { versionId } }, tx) => {
        const materialId = await this.materials.materialOf(tx, versionId);
        if (materialId) await this.titles(tx, materialId);
        await this.jobs.send(tx, PAGES, { versionId }, { singletonKey: versionId });
      },
    );
    this.jobs.define<{ versionId: string }>(PAGES, ({ versionId }) => this.pages(versionId));
  }

  /** Goes through all materials and their pages. */
  async all(): Promise<void> {
    for (let after: string | null = null; ;) {
      const last: string | null = after;
      const found: string[] = await this.unitOfWork.run((tx) => this.materials.materials(tx, last, MATERIALS));
      for (const id of found) {
        const versions = await this.unitOfWork.run((tx) => this.titles(tx, id));
        for (const versionId of versions) await this.pages(versionId);
      }
      if (found.length < MATERIALS) return;
      after = found.at(-1)!;
    }
  }

  /** @returns the ids of its versions */
  private async titles(tx: Tx, materialId: string): Promise<string[]> {
    const versions = await this.materials.versionsOf(tx, materialId);
    await this.write(
      tx,
      versions.map(({ versionId, title, author, text }) => ({
        ...{ versionId, page: 0, title: bothWays(`${title} ${author}`) },
        body: text === null ? null : bothWays(text),
      })),
    );
    return versions.map(({ versionId }) => versionId);
  }

  private async pages(versionId: string): Promise<void> {
    for (let after: number | undefined = 0; after !== undefined;) {
      const from: number = after;
      after = await this.unitOfWork.run(async (tx) => {
        const pages = await this.materials.pages(tx, versionId, from, BATCH);
        await this.write(
          tx,
          pages.map(({ page, text }) => ({ versionId, page, title: null, body: bothWays(text) })),
        );
        return pages.length === BATCH ? pages.at(-1)!.page : undefined;
      });
    }
  }

  private async write(tx: Tx, pages: IndexedPage[]): Promise<void> {
    if (pages.length === 0) return;
    await this.materials.write(tx, pages);
    const words = pages.flatMap(({ title, body }) => [title, body].flatMap((part) => part?.folded ?? []));
    await this.documents.learn(tx, knownWords(words.join(' ')));
  }
}
