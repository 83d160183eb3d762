import { Injectable } from '@nestjs/common';
import type { Expiry } from '#attendance';
import { Community, type Person } from '#identity';
import { Configuration, layOutMail, type MailToSend } from '#platform';
import { renewalLetter } from '../domain/renewal-letter.js';
import { WaysOut } from './ways-out.js';

/** Writes reminders of certifications that expire. */
@Injectable()
export class RenewalLetterWriter {
  constructor(
    private readonly community: Community,
    private readonly out: WaysOut,
    private readonly configuration: Configuration,
  ) {}

  /** The mail under that key, in the receiver's language. */
  async write(key: string, expiry: Expiry, to: Person & { email: string }): Promise<MailToSend> {
    const { publicUrl } = this.configuration;
    const { communityName: community } = await this.community.read();
    const { subject, paragraphs, action } = renewalLetter(to.locale, expiry);
    return {
      ...{ key, to: to.email, locale: to.locale, subject },
      ...layOutMail({
        ...{ community, locale: to.locale, paragraphs },
        action: { label: action, url: `${publicUrl}/planner` },
        settingsUrl: this.out.of(to.id, 'renewal').settingsUrl,
      }),
      topic: { name: 'renewal', personId: to.id },
    };
  }
}
