import { Injectable } from '@nestjs/common';
import { Community, type Person } from '#identity';
import { Configuration, layOutMail, type MailToSend } from '#platform';
import { liftLetter } from '../domain/lift-letter.js';

/** Writes to an address that is paused. */
@Injectable()
export class LiftLetterWriter {
  constructor(
    private readonly community: Community,
    private readonly configuration: Configuration,
  ) {}

  /** The mail under that key. The secret stands behind the `#`, as all secrets of our mails do. */
  async write(key: string, secret: string, { email, locale }: Person & { email: string }): Promise<MailToSend> {
    const { communityName: community } = await this.community.read();
    const { subject, paragraphs, action, after } = liftLetter(locale);
    const url = `${this.configuration.publicUrl}/mail-again#${secret}`;
    return {
      ...{ key, to: email, locale, subject, asked: true },
      ...layOutMail({ community, locale, paragraphs, action: { label: action, url }, after }),
    };
  }
}
