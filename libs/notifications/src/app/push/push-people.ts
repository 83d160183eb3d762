import { Injectable, type OnModuleInit } from '@nestjs/common';
import webPush from 'web-push';
import { Clock, DAY, SECOND } from '#kernel';
import { POST_PATH } from '#markdown';
import { calendarSender, Configuration, DomainEvents, Jobs, Outbound, type Tx, UnitOfWork } from '#platform';
import { pushText } from '../../domain/push-text.js';
import type { Added } from '../../infra/notification-queries.js';
import { NotificationQueries } from '../../infra/notification-queries.js';
import type { NotificationRow } from '../../infra/notification-sql.js';
import { DeviceStore, type PushAddress } from '../../infra/push/device-store.js';
import { ADDED } from '../../notification-events.js';
import { Receivers } from '../receivers.js';
import { PushKeys } from './push-keys.js';

const PUSH = 'notifications.push';
const PUSH_TO = 'notifications.push-to';

/** 10, 20, 40 ... seconds: most outages of a push service are shorter than ten minutes, and older news is in the bell. */
const RETRIES = 6;

const AT_ONCE = 3;

/** How long a push service keeps it for a device that is off. */
const TIME_TO_LIVE = DAY / SECOND;

/** The push service wants to be asked again later. */
class NotPushed extends Error {}

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
    return (await this.outbound.post({ url: endpoint, headers: sent, body: body! })).status;
  }
}

/**
 * Pushes what people are told to their devices. Whether they still may hear of it, have not read it, and are signed in on
 * the device is asked right before, at every attempt.
 */
@Injectable()
export class PushPeople implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly writer: PushWriter,
    private readonly devices: DeviceStore,
    private readonly sender: PushSender,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on<Added>(ADDED, PUSH, ({ payload }, tx) => this.begin(tx, payload));
    this.jobs.define<{ deviceId: string; added: Added }>(PUSH_TO, ({ deviceId, added }) => this.push(deviceId, added), {
      retryLimit: RETRIES,
      concurrency: AT_ONCE,
    });
  }

  private async begin(tx: Tx, added: Added): Promise<void> {
    for (const deviceId of await this.devices.concerned(tx, added, this.clock.now())) {
      await this.jobs.send(tx, PUSH_TO, { deviceId, added });
    }
  }

  private async push(deviceId: string, added: Added): Promise<void> {
    const device = await this.devices.one(deviceId, this.clock.now());
    const written = device && (await this.writer.write(device.personId, added));
    if (!written) return;
    const status = await this.sender.send(device, written.payload, written.topic);
    if (status === 404 || status === 410) return this.devices.forget(deviceId, device.endpoint);
    if (status === 429 || status >= 500) throw new NotPushed(`The push service answered ${status}`);
    if (status < 300) await this.devices.told(deviceId, this.clock.now());
  }
}

/** Writes what a device shows: who did what, and where. What they wrote stands on the page it leads to. */
@Injectable()
export class PushWriter {
  constructor(
    private readonly queries: NotificationQueries,
    private readonly receivers: Receivers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Undefined where they see it no more, have read it, or may not sign in. */
  async write(personId: string, added: Added): Promise<{ payload: object; topic: string } | undefined> {
    const [row] = await this.queries.fresh([personId], added);
    if (!row || row.readAt !== null) return undefined;
    const receiver = await this.unitOfWork.run((tx) => this.receivers.find(tx, personId));
    if (!receiver) return undefined;
    const { title, body } = pushText(row, receiver.locale);
    // A push service keeps one message of a topic, and a device shows one of a tag: the latest (RFC 8030, section 5.4).
    const topic = row.id.replaceAll('-', '');
    return { payload: { title, body, tag: row.id, url: pathOf(row) }, topic };
  }
}

const pathOf = ({ postId, action, outcome }: NotificationRow): string => {
  if (postId !== null) return `${POST_PATH}${postId}`;
  return action !== null || outcome !== null ? '/account/decisions' : '/notifications';
};
