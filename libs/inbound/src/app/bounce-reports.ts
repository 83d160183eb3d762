import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '#platform';
import type { BounceReport } from '../domain/incoming.js';

/** Hears of one report. What it throws, the mail that brought the report is tried again for. */
type Hearer = (report: BounceReport) => Promise<void>;

/** What mail servers say of mails of ours: counted, and told to whoever looks after the addresses of people. */
@Injectable()
export class BounceReports {
  private readonly logger = new Logger('inbound');
  private readonly hearers: Hearer[] = [];
  private readonly counted;

  constructor(metrics: Metrics) {
    this.counted = metrics.counter('afterclass_mail_reports_total', 'What mail servers said of our mails', ['kind']);
  }

  /** Calls `hearer` with each report; the same may come again. At module init. */
  onReport(hearer: Hearer): void {
    this.hearers.push(hearer);
  }

  async tell(report: BounceReport): Promise<void> {
    for (const hear of this.hearers) await hear(report);
    this.counted.inc({ kind: report.kind });
    this.logger.log(`A mail of ours: ${report.kind} ${report.status ?? ''}`.trim());
  }
}
