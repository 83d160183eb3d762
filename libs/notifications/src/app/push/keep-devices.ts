import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import { memberOf, Outbound, UnitOfWork, type Viewer } from '#platform';
import { type DeviceRow, DeviceStore, type PushAddress } from '../../infra/push/device-store.js';
import { PushKeys } from './push-keys.js';

/** More than anybody uses; the oldest go first. */
const MOST = 20;

/** Members say which of their devices show what they are told. */
@Injectable()
export class KeepDevices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceStore,
    private readonly keys: PushKeys,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  /** One's own, the latest first, and the key that a browser asks for. */
  async list(viewer: Viewer): Promise<{ publicKey: string; items: DeviceRow[] }> {
    const { id, sessionId } = memberOf(viewer);
    const [{ publicKey }, items] = await Promise.all([this.keys.read(), this.devices.list(id, sessionId)]);
    return { publicKey, items };
  }

  /** The browser that asks shows what one is told, as long as one is signed in there. @throws DomainError `invalid-input` */
  async add(viewer: Viewer, address: PushAddress, name: string): Promise<void> {
    const { id: personId, sessionId } = memberOf(viewer);
    if (!this.outbound.mayBeSentTo(address.endpoint)) throw wrongField('endpoint', 'webhook-url');
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      await this.devices.add(tx, { id: uuidv7(now), personId, sessionId }, address, name, now);
      await this.devices.forgetOldest(tx, personId, MOST);
    });
  }

  /** @throws DomainError `not-found` where one has no such device */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.devices.remove(tx, personId, id))) throw new DomainError('not-found');
    });
  }
}
