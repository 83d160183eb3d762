import { Injectable, type OnModuleInit } from '@nestjs/common';
import { renderMarkdown } from '#markdown';
import { DomainEvents, FileStore, Jobs, UnitOfWork } from '#platform';
import { type PageTexts, TEXT_BOUNDS, textsOf } from '../../domain/text/page-texts.js';
import { keyOf } from '../../infra/file-repository.js';
import { PdfReader } from '../../infra/text/pdf-reader.js';
import { TextStore, type UnreadVersion } from '../../infra/text/text-store.js';
import { type MaterialsEventPayload, materialsEvent } from '../../materials-events.js';

const READ = 'materials.read-text';

/** Reads what is written in every version that comes, to be searched; what came of it is kept and told to the trainer. */
@Injectable()
export class ReadText implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly reader: PdfReader,
    private readonly texts: TextStore,
  ) {}

  onModuleInit(): void {
    this.events.on<MaterialsEventPayload<'materials.version-added'>>(
      'materials.version-added',
      'materials-text',
      ({ payload: { versionId } }, tx) => this.jobs.send(tx, READ, { versionId }, { singletonKey: versionId }),
    );
    this.jobs.define<{ versionId: string }>(READ, ({ versionId }) => this.run(versionId));
  }

  private async run(versionId: string): Promise<void> {
    const version = await this.texts.unread(versionId);
    if (!version) return;
    const texts = await this.textsIn(version);
    await this.unitOfWork.run(async (tx) => {
      if (await this.texts.keep(tx, versionId, texts)) tx.emit(materialsEvent('materials.text-read', { versionId }));
    });
  }

  private async textsIn({ markdown, fileId, bytes }: UnreadVersion): Promise<PageTexts> {
    if (markdown !== null) return textsOf([renderMarkdown(markdown, { origin: '', people: new Map() }).text]);
    if (bytes! > TEXT_BOUNDS.bytes) return { state: 'failed', reason: 'too-large' };
    return this.reader.read(await this.contentOf(fileId!, bytes!));
  }

  /** The whole file: what reads it looks for its end first. */
  private async contentOf(fileId: string, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    const content = new Uint8Array(bytes);
    let length = 0;
    for await (const chunk of await this.files.read(keyOf(fileId), { start: 0, end: bytes - 1 })) {
      content.set(chunk as Uint8Array, length);
      length += (chunk as Uint8Array).length;
    }
    return content;
  }
}
