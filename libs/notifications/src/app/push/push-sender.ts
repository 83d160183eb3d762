import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { DAY, SECOND } from '#kernel';
import { calendarSender, Configuration, Outbound } from '#platform';
import type { PushAddress } from '../../infra/push/device-store.js';
import { PushKeys } from './push-keys.js';

/** How long a push service keeps it for a device that is off. */
const TIME_TO_LIVE = DAY / SECOND;

/** Encrypts for a device, and gives that to its push service (RFC 8030). */
@Injectable()
export class PushSender {
  constructor(
    private readonly keys: PushKeys,
    private readonly outbound: Outbound,
    private readonly configuration: Configuration,
  ) {}

  /** @returns what the push service answered. @throws OutboundFailure */
  async send({ endpoint, p256dh, auth }: PushAddress, payload: object, topic: string): Promise<number> {
    const subject = `mailto:${calendarSender(this.configuration).email}`;
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(payload),
      { vapidDetails: { subject, ...(await this.keys.read()) }, TTL: TIME_TO_LIVE, urgency: 'normal', topic },
    );
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    return (await this.outbound.post({ url: endpoint, headers: sent, body })).status;
  }
}
