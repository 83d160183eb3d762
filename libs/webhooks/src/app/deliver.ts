import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, DAY } from '#kernel';
import { type JobFacts, Jobs, Outbound, type OutboundAnswer, OutboundFailure, type Tx, UnitOfWork } from '#platform';
import { type Attempt, type DeliveryRow, DeliveryStore } from '../infra/delivery-store.js';
import { SubjectReader } from '../infra/subject-reader.js';
import { type SigningWebhook, WebhookStore } from '../infra/webhook-store.js';
import { Secrets } from './secrets.js';
import { SwitchOff } from './switch-off.js';

const DELIVER = 'webhooks.deliver';
const SWEEP = 'webhooks.sweep';

/** 10, 20, 40 ... seconds and then an hour each: the last attempt is a day after the first. */
const RETRIES = 32;

/** A receiver that is slow holds up no other. */
const AT_ONCE = 4;

/** How long one can look into what was delivered. */
const KEPT = 14 * DAY;

/** Something to be tried again; what came back stands in the log. */
class NotDelivered extends Error {}

/** What an attempt needs, and what it comes to. */
@Injectable()
export class Messenger {
  constructor(
    private readonly subjects: SubjectReader,
    private readonly secrets: Secrets,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  /** Sends a delivery, as it is by now; undefined where there is nothing that may be told. */
  async send(webhook: SigningWebhook, delivery: DeliveryRow): Promise<Attempt | undefined> {
    const { id, event, subjectId, happenedAt } = delivery;
    const data = await this.subjects.read(event, subjectId, webhook.spaceIds);
    if (!data) return undefined;
    const body = JSON.stringify({ type: event, timestamp: new Date(happenedAt).toISOString(), data });
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Afterclass',
      ...this.secrets.headersOf(webhook, id, body, this.clock.now()),
    };
    try {
      return attemptOf(body, await this.outbound.post({ url: webhook.url, headers, body }));
    } catch (error) {
      if (!(error instanceof OutboundFailure)) throw error;
      return { state: 'waiting', body, status: null, answer: null, failure: error.reason };
    }
  }
}

const attemptOf = (body: string, { status, text }: OutboundAnswer): Attempt => ({
  state: status >= 200 && status < 300 ? 'delivered' : 'waiting',
  body,
  status,
  answer: text,
  failure: null,
});

/** Delivers what webhooks tell: for about a day, and then no more. */
@Injectable()
export class Deliver implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly webhooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly messenger: Messenger,
    private readonly switching: SwitchOff,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ id: string }>(DELIVER, ({ id }, job) => this.attempt(id, job), {
      retryLimit: RETRIES,
      concurrency: AT_ONCE,
    });
    this.jobs.define(SWEEP, () => this.deliveries.forgetOlderThan(this.switching.now() - KEPT), { cron: '47 3 * * *' });
  }

  /** Once `tx` commits, delivers these. */
  async later(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.jobs.send(tx, DELIVER, { id }, { singletonKey: id });
  }

  /** Tries once. @throws NotDelivered where it is to be tried again */
  async attempt(id: string, { last }: Pick<JobFacts, 'last'>): Promise<void> {
    const delivery = await this.deliveries.one(id);
    if (delivery?.state !== 'waiting') return;
    const webhook = await this.webhooks.signing(delivery.webhookId);
    // Whoever tries a webhook out may do so while it is off.
    const silent = !webhook || (webhook.offReason !== null && delivery.event !== 'test');
    const attempt = silent ? undefined : await this.messenger.send(webhook, delivery);
    if (!attempt) return this.unitOfWork.run((tx) => this.deliveries.drop(tx, id));
    // A test is answered at once, or it has failed.
    const over = attempt.state === 'waiting' && (last || attempt.status === 410 || delivery.event === 'test');
    const noted: Attempt = over ? { ...attempt, state: 'failed' } : attempt;
    await this.unitOfWork.run(async (tx) => {
      await this.deliveries.note(tx, id, noted, this.switching.now());
      if (over && delivery.event !== 'test') {
        await this.switching.run(tx, webhook!, attempt.status === 410 ? 'gone' : 'failing');
      }
    });
    if (noted.state === 'waiting') throw new NotDelivered(`answered ${attempt.status ?? attempt.failure}`);
  }
}

/** How long a secret that was replaced signs as well. */
export const BOTH_SIGN = DAY;
