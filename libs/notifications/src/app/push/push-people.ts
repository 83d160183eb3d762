import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { DomainEvents, Jobs, type Tx } from '#platform';
import type { Added } from '../../infra/notification-queries.js';
import { DeviceStore } from '../../infra/push/device-store.js';
import { ADDED } from '../../notification-events.js';
import { PushSender } from './push-sender.js';
import { PushWriter } from './push-writer.js';

const PUSH = 'notifications.push';
const PUSH_TO = 'notifications.push-to';

/** 10, 20, 40 ... seconds: most outages of a push service are shorter than ten minutes, and older news is in the bell. */
const RETRIES = 6;

const AT_ONCE = 3;

/** The push service wants to be asked again later. */
class NotPushed extends Error {}

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
