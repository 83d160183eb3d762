import { Injectable } from '@nestjs/common';
import { Configuration, layOutMail, Mailer, type Tx } from '#platform';
import { letterText, type LetterKind } from '../domain/letter-text.js';
import type { LinkPurpose } from '../domain/lifetimes.js';
import type { Locale } from '../domain/time-zone.js';
import { Settings } from '../infra/settings.js';

/** Whom a letter goes to, and what is in it. */
export interface Letter {
  kind: LetterKind;
  /** Sent once under this key, however often it is asked for. */
  key: string;
  to: string;
  locale: Locale;
  /** The secret of the link. */
  token?: string;
  inviter?: string;
  /** The passkey or the provider that it tells about. */
  named?: string;
}

/** Writes letters about accounts. */
@Injectable()
export class Letters {
  constructor(
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly configuration: Configuration,
  ) {}

  async send(tx: Tx, letter: Letter): Promise<void> {
    const { communityName: community } = await this.settings.community(tx);
    const { kind, locale, token, inviter, named } = letter;
    const { subject, paragraphs, action, after } = letterText(kind, locale, { community, inviter, named });
    const url = token === undefined ? undefined : this.linkTo(kind as LinkPurpose, token);
    await this.mailer.send(tx, {
      key: `identity.${kind}.${letter.key}`,
      to: letter.to,
      locale,
      subject,
      asked: true,
      ...layOutMail({
        community,
        locale,
        paragraphs,
        after,
        action: action && url ? { label: action, url } : undefined,
      }),
    });
  }

  /**
   * The page that asks for the confirmation. The secret is behind the `#`, which browsers keep to themselves: it is in
   * no server's log and in no Referer, and programs that open every link in a mail use nothing up.
   */
  linkTo(purpose: LinkPurpose, token: string): string {
    return `${this.configuration.publicUrl}/link/${purpose}#${token}`;
  }
}
