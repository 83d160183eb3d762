import { Injectable } from '@nestjs/common';
import { Community } from '#identity';
import { POST_PATH } from '#markdown';
import { Configuration, layOutMail, Mailer, type Tx } from '#platform';
import { type RefusalFacts, refusalLetter } from '../domain/refusal-letter.js';

/** A letter about a mail. */
interface Letter extends RefusalFacts {
  /** The id of the mail that came in: it is answered once. */
  mailId: string;
  /** The address of their account: whatever a mail says of its sender, nobody else hears of it. */
  to: { email: string; locale: string };
  /** The post that it answered, or became. */
  postId: string;
  /** The Message-ID of the mail. */
  answers: string | undefined;
}

/** Tells the author of a mail what did not become of it. */
@Injectable()
export class TellAuthor {
  constructor(
    private readonly community: Community,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  async run(tx: Tx, { mailId, to, postId, answers, ...facts }: Letter): Promise<void> {
    const { communityName } = await this.community.read();
    const { subject, paragraphs, action } = refusalLetter(to.locale, facts);
    await this.mailer.send(tx, {
      key: `inbound.told.${mailId}`,
      to: to.email,
      locale: to.locale,
      subject: `[${communityName}] ${subject}`,
      ...layOutMail({
        community: communityName,
        locale: to.locale,
        paragraphs,
        action: { label: action, url: `${this.configuration.publicUrl}${POST_PATH}${postId}` },
      }),
      headers: {
        'Auto-Submitted': 'auto-replied',
        ...(answers && { 'In-Reply-To': answers, References: answers }),
      },
    });
  }
}
