import { ApiProperty } from '@nestjs/swagger';

const Count = () => ApiProperty({ type: 'integer' });
const Figure = () => ApiProperty({ type: 'number' });
const Word = () => ApiProperty({ type: String });
const Moment = () => ApiProperty({ type: String, format: 'date-time' });

export class QueueStatusView {
  @Word() name: string;
  @Count() waiting: number;
  @Count() active: number;
  @Count() failed: number;
  @Figure() oldestSeconds: number;
}

export class ParkedEventView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @Word() type: string;
  @Count() attempts: number;
  @ApiProperty({ type: String, nullable: true }) lastError: string | null;
  @Moment() parkedAt: string;
}

export class OutboxStatusView {
  @Count() waiting: number;
  @Count() parked: number;
  @Figure() oldestSeconds: number;
  @ApiProperty({ type: [ParkedEventView], description: 'Of those given up, the latest' }) given: ParkedEventView[];
}

export class MailStatusView {
  @Count() kept: number;
  @Count() waiting: number;
  @Count() sent: number;
  @Count() failed: number;
}

export class ProcessStatusView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: [String] }) roles: string[];
  @Word() version: string;
  @Moment() startedAt: string;
  @Moment() seenAt: string;
  @ApiProperty({ type: Boolean }) alive: boolean;
  @Count() sockets: number;
  @Count() memoryMegabytes: number;
  @Count() lagMilliseconds: number;
}

export class SlowStatementView {
  @ApiProperty({ type: String, description: 'With placeholders, never with values' }) text: string;
  @Count() calls: number;
  @ApiProperty({ type: 'number', description: 'In milliseconds' }) longest: number;
  @ApiProperty({ type: 'number', description: 'In milliseconds' }) total: number;
}

export class StoreStatusView {
  @Count() databaseBytes: number;
  @Count() diskFreeBytes: number;
  @Count() diskBytes: number;
  @Word() postgres: string;
  @Count() migrations: number;
  @Word() lastMigration: string;
  @Count() missingMigrations: number;
}

export class StatusView {
  @Moment() at: string;
  @ApiProperty({ type: [QueueStatusView] }) queues: QueueStatusView[];
  @ApiProperty({ type: OutboxStatusView }) outbox: OutboxStatusView;
  @ApiProperty({ type: MailStatusView, description: 'Of the last seven days' }) mails: MailStatusView;
  @ApiProperty({ type: [ProcessStatusView] }) processes: ProcessStatusView[];
  @ApiProperty({ type: [SlowStatementView] }) slow: SlowStatementView[];
  @ApiProperty({ type: StoreStatusView }) store: StoreStatusView;
}

export class RetriedView {
  @Count() count: number;
}
