import { Injectable } from '@nestjs/common';
import { Community, type Person } from '#identity';
import { POST_PATH } from '#markdown';
import { Configuration, layOutMail, type MailWords } from '#platform';
import { arrange, type DigestLine, type DigestThread } from '../domain/digest.js';
import { digestWords } from '../domain/digest-text.js';
import { WaysOut } from './ways-out.js';

/** Writes digests. */
@Injectable()
export class DigestWriter {
  constructor(
    private readonly community: Community,
    private readonly out: WaysOut,
    private readonly configuration: Configuration,
  ) {}

  /** The words of a mail, in the receiver's language; `lines` are at least one. */
  async write(lines: readonly DigestLine[], weekly: boolean, to: Person): Promise<MailWords> {
    const { publicUrl } = this.configuration;
    const { communityName: community } = await this.community.read();
    const words = digestWords(to.locale);
    const { unanswered, rest, more } = arrange(lines);
    const entryOf = (thread: DigestThread) => ({
      title: thread.line.title,
      url: `${publicUrl}${POST_PATH}${thread.line.postId}`,
      about: words.about(thread),
    });
    const sections = [
      { heading: words.unanswered, entries: unanswered.map(entryOf) },
      { heading: words.rest, entries: rest.map(entryOf) },
    ];
    return {
      subject: words.subject(community, unanswered.length + rest.length + more, weekly),
      ...layOutMail({
        ...{ community, locale: to.locale, paragraphs: [words.first(weekly)] },
        sections: sections.filter(({ entries }) => entries.length > 0),
        action: { label: words.action, url: `${publicUrl}/notifications` },
        after: more > 0 ? [words.more(more)] : [],
        settingsUrl: this.out.of(to.id, 'digest').settingsUrl,
      }),
    };
  }
}
