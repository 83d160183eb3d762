import { Injectable } from '@nestjs/common';
import { type MaterialKind, VIDEO_EXTENSIONS } from '#contracts';
import { wrongField } from '#kernel';
import { renderMarkdown, RENDERER_VERSION } from '#markdown';
import { Configuration, type Tx, type Viewer } from '#platform';
import { type Content, type ContentDraft, contentField } from '../domain/material.js';
import { KeepFile } from './keep-file.js';

/** The contents of versions: texts are rendered, files are looked at and put to their place. */
@Injectable()
export class Contents {
  constructor(
    private readonly files: KeepFile,
    private readonly configuration: Configuration,
  ) {}

  /**
   * What a draft holds, outside of any transaction: a large file takes its time.
   *
   * @throws DomainError `invalid-input` where it is not what a material of that kind has; what `KeepFile` refuses
   */
  async prepare(viewer: Viewer, kind: MaterialKind, draft: ContentDraft): Promise<Content> {
    const found = contentField(kind, draft);
    if ('wrong' in found) throw wrongField(found.wrong, found.code);
    if (draft.url !== undefined) return { is: 'link', url: draft.url };
    if (draft.markdown !== undefined) return { is: 'page', markdown: draft.markdown, ...this.rendered(draft.markdown) };
    const extensions = kind === 'video' ? VIDEO_EXTENSIONS : undefined;
    return { is: 'file', fileId: await this.files.prepare(viewer, draft.uploadId!, extensions) };
  }

  /** Makes the file of a content part of a version, in the transaction that stores that. */
  async take(tx: Tx, viewer: Viewer, content: Content): Promise<void> {
    if (content.is === 'file') await this.files.take(tx, viewer, content.fileId);
  }

  /** A text as safe HTML, with the version of what has rendered it. */
  rendered(markdown: string): { html: string; renderer: number } {
    const { html } = renderMarkdown(markdown, {
      origin: new URL(this.configuration.publicUrl).origin,
      people: new Map(),
    });
    return { html, renderer: RENDERER_VERSION };
  }
}
