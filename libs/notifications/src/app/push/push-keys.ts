import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { Clock } from '#kernel';
import { Configuration, Sealer, UnitOfWork } from '#platform';
import { DeviceStore } from '../../infra/push/device-store.js';

const ABOUT = 'push';

/** The pair of keys by which push services know this installation (VAPID, RFC 8292), made when it is first asked for. */
@Injectable()
export class PushKeys {
  private readonly sealer: Sealer;

  constructor(
    private readonly devices: DeviceStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    { appSecret }: Configuration,
  ) {
    this.sealer = new Sealer(appSecret, 'afterclass push keys');
  }

  /** Both halves, as base64url. */
  async read(): Promise<{ publicKey: string; privateKey: string }> {
    const kept = (await this.devices.key()) ?? (await this.make());
    const opened = this.sealer.open(kept.sealed, ABOUT);
    if (opened) return { publicKey: kept.publicKey, privateKey: opened.toString('base64url') };
    // Kept under another APP_SECRET. Browsers take nothing that is signed by a new key, and have to be asked again.
    await this.unitOfWork.run((tx) => this.devices.forgetAll(tx));
    await this.make();
    return this.read();
  }

  private async make() {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const sealed = this.sealer.seal(Buffer.from(privateKey, 'base64url'), ABOUT);
    await this.devices.addKey(publicKey, sealed, this.clock.now());
    return (await this.devices.key())!;
  }
}
