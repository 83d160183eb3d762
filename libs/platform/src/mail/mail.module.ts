import { Global, Module } from '@nestjs/common';
import { MailController } from './mail.controller.js';
import { MailRepository } from './mail-repository.js';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';

/** Mail, to whoever has something to write. */
@Global()
@Module({ controllers: [MailController], providers: [Mailer, MailRepository, MailTransport], exports: [Mailer] })
export class MailModule {}
