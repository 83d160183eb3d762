import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';

/** What a link is for; a token of one kind opens nothing of the other. */
export type LinkPurpose =
  'join-link' | 'calendar-feed' | 'forum-feed' | 'suspension' | `unsubscribe-${string}` | `half-day-${number}`;

const ID_BYTES = 16;
const MAC_BYTES = 24;
const TOKEN = /^[A-Za-z0-9_-]{54}$/;

/**
 * Tokens of links that are shown again to whoever may hand them out: the link's id and 192 bits of its HMAC under the
 * application's secret. So nothing in the database opens anything, and a link that has a row is revoked by removing it.
 */
@Injectable()
export class LinkTokens {
  constructor(private readonly configuration: Configuration) {}

  /** The token of the link `id` (a UUID). */
  tokenOf(purpose: LinkPurpose, id: string): string {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, this.mac(purpose, bytes)]).toString('base64url');
  }

  /** The id of the link, or undefined where we never made that token. Whether the link still stands, its row tells. */
  idOf(purpose: LinkPurpose, token: string): string | undefined {
    if (!TOKEN.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, ID_BYTES);
    if (bytes.length !== ID_BYTES + MAC_BYTES) return undefined;
    if (!timingSafeEqual(bytes.subarray(ID_BYTES), this.mac(purpose, id))) return undefined;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private mac(purpose: LinkPurpose, id: Buffer): Buffer {
    return createHmac('sha256', this.configuration.appSecret)
      .update(`${purpose}:`)
      .update(id)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}
