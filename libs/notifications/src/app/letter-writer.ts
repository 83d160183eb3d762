import { Injectable } from '@nestjs/common';
import { plainExcerpt } from '#forum';
import { Community, type Person } from '#identity';
import { ReplyAddresses, replyMarker } from '#inbound';
import { POST_PATH } from '#markdown';
import { Configuration, layOutMail, type MailToSend } from '#platform';
import { letterText } from '../domain/letter-text.js';
import { mailKey } from '../domain/mail-key.js';
import type { DueLetter } from '../infra/letter-store.js';
import { WaysOut } from './ways-out.js';

/** Writes what is mailed at once. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly community: Community,
    private readonly out: WaysOut,
    private readonly configuration: Configuration,
    private readonly replies: ReplyAddresses,
  ) {}

  /** The mail, in the receiver's language. */
  async write(letter: DueLetter, to: Person & { email: string }): Promise<MailToSend> {
    const { publicUrl } = this.configuration;
    const { kind, personId, postId, thread, space, by } = letter;
    const { communityName } = await this.community.read();
    const { first, action } = letterText(kind, to.locale, {
      by: by?.name ?? null,
      title: thread.title,
      space: space.name,
    });
    const { settingsUrl } = this.out.of(personId, kind);
    const answerTo = this.replies.of({ personId, postId });
    // What all mails of a thread answer to, so that mail programs show them together (RFC 5322, section 3.6.4).
    const host = new URL(publicUrl).hostname;
    const root = `<thread.${thread.id}@${host}>`;
    return {
      key: mailKey(letter),
      to: to.email,
      locale: to.locale,
      subject: `[${communityName}] ${thread.title}`,
      ...layOutMail({
        community: communityName,
        locale: to.locale,
        paragraphs: [answerTo ? replyMarker(to.locale) : '', first, plainExcerpt(letter.excerpt)].filter(
          (text) => text !== '',
        ),
        action: { label: action, url: `${publicUrl}${POST_PATH}${postId}` },
        settingsUrl,
      }),
      headers: {
        'In-Reply-To': root,
        References: root,
        'List-Id': `<${space.slug}.${host}>`,
        ...(answerTo && { 'Reply-To': answerTo }),
      },
      topic: { name: kind, personId },
    };
  }
}
