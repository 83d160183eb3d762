import { Injectable } from '@nestjs/common';
import { WEBHOOK_LIMITS } from '#contracts';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import { administrationAct, memberOf, Outbound, type Tx, UnitOfWork, type Viewer } from '#platform';
import { DeliveryStore } from '../infra/delivery-store.js';
import { type WebhookPlan, type WebhookRow, WebhookStore } from '../infra/webhook-store.js';
import { BOTH_SIGN, Deliver } from './deliver.js';
import { Secrets } from './secrets.js';

/** Administrators say which other programs are told of what. Who may is the rule of the door: administrators alone. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
    private readonly secrets: Secrets,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  all(): Promise<WebhookRow[]> {
    return this.webhooks.all();
  }

  /** @throws DomainError `not-found` */
  async one(id: string): Promise<WebhookRow> {
    const found = await this.webhooks.one(id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** @returns the secret, which is shown this once. @throws DomainError `invalid-input`, `conflict` beyond 50 */
  async add(viewer: Viewer, plan: WebhookPlan): Promise<{ webhook: WebhookRow; secret: string }> {
    const now = this.clock.now();
    const id = uuidv7(now);
    const { shown, kept } = this.secrets.make(id);
    await this.unitOfWork.run(async (tx) => {
      await this.ensure(tx, plan);
      if ((await this.webhooks.count(tx)) >= WEBHOOK_LIMITS.webhooks) {
        throw new DomainError('conflict', 'Remove a webhook first.');
      }
      await this.webhooks.add(tx, id, plan, kept, now);
      note(tx, viewer, 'added', id);
    });
    return { webhook: await this.one(id), secret: shown };
  }

  /** What is left out stays as it is. @throws DomainError `not-found`, `invalid-input` */
  async change(
    viewer: Viewer,
    id: string,
    { on, ...changes }: Partial<WebhookPlan> & { on?: boolean },
  ): Promise<WebhookRow> {
    await this.unitOfWork.run(async (tx) => {
      const held = await this.webhooks.held(tx, id);
      if (!held) throw new DomainError('not-found');
      const { name, url, events, spaceIds } = held;
      const plan = { name, url, events, spaceIds, ...changes };
      await this.ensure(tx, plan);
      await this.webhooks.change(tx, id, plan);
      if (on === true) await this.webhooks.switchOn(tx, id);
      if (on === false) await this.webhooks.switchOff(tx, id, 'by-hand', this.clock.now());
      note(tx, viewer, 'changed', id);
    });
    return this.one(id);
  }

  /** A new secret; the one before signs as well for a day. @returns it, shown this once. @throws DomainError `not-found` */
  async rotate(viewer: Viewer, id: string): Promise<{ webhook: WebhookRow; secret: string }> {
    const { shown, kept } = this.secrets.make(id);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.webhooks.held(tx, id))) throw new DomainError('not-found');
      await this.webhooks.rotate(tx, id, kept, this.clock.now() + BOTH_SIGN);
      note(tx, viewer, 'rotated', id);
    });
    return { webhook: await this.one(id), secret: shown };
  }

  /** @throws DomainError `not-found` */
  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.webhooks.remove(tx, id))) throw new DomainError('not-found');
      note(tx, viewer, 'removed', id);
    });
  }

  private async ensure(tx: Tx, { url, spaceIds }: WebhookPlan): Promise<void> {
    if (!this.outbound.mayBeSentTo(url)) throw wrongField('url', 'webhook-url');
    if ((await this.webhooks.spacesAmong(tx, spaceIds)).length < new Set(spaceIds).size) {
      throw wrongField('spaceIds', 'id');
    }
  }
}

/** Administrators look into what a webhook told, try it out, and have it told again. */
@Injectable()
export class LookIntoDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly deliver: Deliver,
    private readonly clock: Clock,
  ) {}

  /** The latest first; one more than asked for. @throws DomainError `not-found` */
  async list(webhookId: string, limit: number, after?: { createdAt: number; id: string }) {
    if (!(await this.webhooks.one(webhookId))) throw new DomainError('not-found');
    return this.deliveries.list(webhookId, limit, after);
  }

  /** Sends the word that somebody tries it out. @throws DomainError `not-found` */
  async test(viewer: Viewer, webhookId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.webhooks.held(tx, webhookId))) throw new DomainError('not-found');
      await this.deliver.later(tx, [await this.deliveries.addTest(tx, webhookId, this.clock.now())]);
      note(tx, viewer, 'tried', webhookId);
    });
  }

  /** Tells again what is over, under the same id. @throws DomainError `not-found`; `conflict` while it is still tried */
  async again(viewer: Viewer, webhookId: string, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if ((await this.deliveries.one(id))?.webhookId !== webhookId) throw new DomainError('not-found');
      if (!(await this.deliveries.again(tx, webhookId, id)))
        throw new DomainError('conflict', 'It is still being tried.');
      await this.deliver.later(tx, [id]);
      note(tx, viewer, 'told-again', webhookId);
    });
  }
}

/** An entry in the log. Addresses and secrets are not for it. */
function note(tx: Tx, viewer: Viewer, done: string, webhookId: string): void {
  tx.emit(administrationAct({ action: `webhook.${done}`, actorId: memberOf(viewer).id, codes: { webhookId } }));
}
