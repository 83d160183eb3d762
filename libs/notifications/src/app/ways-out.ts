import { Injectable } from '@nestjs/common';
import { WAYS_OUT, type WayOut } from '#contracts';
import { DomainError } from '#kernel';
import { Configuration, LinkTokens } from '#platform';
import { MailPreferenceStore } from '../infra/mail-preference-store.js';

/** A mail carries a token that stops its kind, signed in or not. */
@Injectable()
export class WaysOut {
  constructor(
    private readonly preferences: MailPreferenceStore,
    private readonly tokens: LinkTokens,
    private readonly configuration: Configuration,
  ) {}

  /** The headers by which mail programs stop mails, one click and no page in between (RFC 8058); and the page that asks. */
  of(personId: string, what: WayOut): { headers: Record<string, string>; settingsUrl: string } {
    const { publicUrl } = this.configuration;
    const token = this.tokens.tokenOf(`unsubscribe-${what}`, personId);
    return {
      headers: {
        'List-Unsubscribe': `<${publicUrl}/api/v1/unsubscribe/${token}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // Mail programs sort by it (RFC 2919).
        'List-Id': `<${what}.${new URL(publicUrl).hostname}>`,
      },
      settingsUrl: `${publicUrl}/unsubscribe/${token}`,
    };
  }

  /** What a token would stop, and whether that is stopped already. @throws DomainError `not-found` */
  async behind(token: string): Promise<{ kind: WayOut; stopped: boolean }> {
    const { personId, kind } = this.read(token);
    return { kind, stopped: await this.preferences.isStopped(personId, kind) };
  }

  /** Stops the mails of the token's kind. @throws DomainError `not-found` */
  async stop(token: string): Promise<WayOut> {
    const { personId, kind } = this.read(token);
    if (!(await this.preferences.stop(personId, kind))) throw new DomainError('not-found');
    return kind;
  }

  private read(token: string): { personId: string; kind: WayOut } {
    for (const kind of WAYS_OUT) {
      const personId = this.tokens.idOf(`unsubscribe-${kind}`, token);
      if (personId) return { personId, kind };
    }
    throw new DomainError('not-found');
  }
}
