import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import { AddUpload } from '#forum';
import { DomainError } from '#kernel';
import { UPLOAD_PATH } from '#markdown';
import type { MemberViewer } from '#platform';
import { picturesIn, withPictures } from '../domain/pictures.js';
import type { MailFile } from '../infra/parse-mail.js';
import type { WrittenReply } from '../infra/written-reply.js';

/** Files that one mail may bring along. */
const MOST_FILES = 10;

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  code: ErrorCode;
}

/** A mail whose words and files are Markdown now. */
interface Body {
  body: string;
  refused: RefusedFile[];
}

/** Adds the files of a mail as if they had been added on the page. */
@Injectable()
export class AttachFiles {
  constructor(private readonly uploads: AddUpload) {}

  /** @throws DomainError `unavailable` where there is no room at the moment */
  async run(viewer: MemberViewer, { text, after }: WrittenReply, files: MailFile[]): Promise<Body> {
    const refused: RefusedFile[] = [];
    const added = new Map<number, string>();
    const shown = picturesIn(text);
    const wanted = files.map((_, index) => index).filter((index) => after.includes(index) || shown.includes(index));
    for (const [count, index] of wanted.entries()) {
      const link = count < MOST_FILES ? await this.add(viewer, files[index]!) : ('upload-quota' as const);
      if (typeof link === 'object') added.set(index, link.markdown);
      else refused.push({ name: files[index]!.name, code: link });
    }
    const markdownOf = (index: number) => added.get(index) ?? '';
    const below = after.map(markdownOf).filter((markdown) => markdown !== '');
    const body = [withPictures(text, markdownOf).trim(), ...below].filter((part) => part !== '').join('\n\n');
    return { body, refused };
  }

  private async add(viewer: MemberViewer, file: MailFile): Promise<{ markdown: string } | ErrorCode> {
    try {
      const { id, name, width } = await this.uploads.run(viewer, () =>
        Promise.resolve({ name: file.name, content: bytesOf(file.content) }),
      );
      return { markdown: `${width === null ? '' : '!'}[${escaped(name)}](${UPLOAD_PATH}${id})` };
    } catch (thrown) {
      if (!(thrown instanceof DomainError) || thrown.code === 'unavailable') throw thrown;
      return thrown.code;
    }
  }
}

async function* bytesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

/** A name between the brackets of a link. */
const escaped = (name: string): string => name.replace(/[\\[\]!<>&*_`~@]/g, '\\$&');
