import { Global, Module } from '@nestjs/common';
import { BounceReports } from './bounce-reports.js';
import { MailController } from './mail.controller.js';
import { MailGate } from './mail-gate.js';
import { MailPauses } from './mail-pauses.js';
import { MailPausesController } from './mail-pauses.controller.js';
import { MailRepository } from './mail-repository.js';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';

/** Mail, to whoever has something to write. */
@Global()
@Module({
  controllers: [MailController, MailPausesController],
  providers: [BounceReports, Mailer, MailGate, MailPauses, MailRepository, MailTransport],
  exports: [BounceReports, Mailer, MailPauses],
})
export class MailModule {}
