import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, daysBefore, uuidv7, wallTimeOf } from '#kernel';
import { Jobs, Mailer, type MailWords, type Tx, UnitOfWork } from '#platform';
import { localDayOf } from '../domain/mail-rhythm.js';
import { DigestStore, type DueDigest } from '../infra/digest-store.js';
import { DigestDesk } from './digest-desk.js';

const DIGESTS = 'notifications.digests';

/** How the keys of these mails begin; the id of the digest follows. */
const KEYS = 'digest.';

/** Looked up at once; each is written in a transaction of its own. */
const BATCH = 200;

/** So many days digests are remembered; nothing is taken into one that is as old. */
const KEPT_DAYS = 60;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Mails digests, from the hour on that people chose, where they live: one a day and person, however often and on however
 * many nodes this runs. What stands in it is read again right before it goes.
 */
@Injectable()
export class SendDigests implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly digests: DigestStore,
    private readonly desk: DigestDesk,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Some clocks are a quarter of an hour apart from the others.
    this.jobs.define(DIGESTS, () => this.run(), { cron: '*/15 * * * *' });
    this.mailer.askBefore(KEYS, (key) => this.rewrite(key.slice(KEYS.length)));
  }

  /** Writes all digests that are due by now. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const places = (await this.digests.zones()).map((zone) => ({ zone, ...localDayOf(now, zone) }));
    const failures: unknown[] = [];
    for (let after = FIRST_ID; ;) {
      const due = await this.digests.due(places, after, BATCH);
      for (const digest of due) {
        // What fails for one person is no reason for the others to wait; the job comes again for who is left.
        await this.unitOfWork.run((tx) => this.send(tx, digest)).catch((error: unknown) => failures.push(error));
      }
      if (due.length < BATCH) break;
      after = due.at(-1)!.personId;
    }
    await this.digests.forgetBefore(daysBefore(wallTimeOf(now, 'UTC').date, KEPT_DAYS));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} digests could not be written`);
  }

  private async send(tx: Tx, due: DueDigest): Promise<void> {
    const now = this.clock.now();
    const digest = { ...due, id: uuidv7(now) };
    // Whoever begins it sends it; a second waits here, and finds it begun.
    if (!(await this.digests.start(tx, digest))) return;
    await this.digests.take(tx, digest, now);
    const written = await this.desk.write(tx, digest);
    if (!written) return;
    const { to, words } = written;
    const topic = { name: 'digest', personId: to.id };
    await this.mailer.send(tx, { key: KEYS + digest.id, to: to.email, locale: to.locale, ...words, topic });
  }

  private rewrite(id: string): Promise<MailWords | false> {
    return this.unitOfWork.run(async (tx) => {
      const digest = await this.digests.find(tx, id);
      return (digest && (await this.desk.write(tx, digest))?.words) ?? false;
    });
  }
}
