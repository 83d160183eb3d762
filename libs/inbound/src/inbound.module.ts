import { Module } from '@nestjs/common';
import { ForumModule } from '#forum';
import { AttachFiles } from './app/attach-files.js';
import { PostReply } from './app/post-reply.js';
import { ReplyAddresses } from './app/reply-addresses.js';
import { ReplyAdmission } from './app/reply-admission.js';
import { Settle } from './app/settle.js';
import { TakeIn } from './app/take-in.js';
import { TellAuthor } from './app/tell-author.js';
import { WorkOff } from './app/work-off.js';
import { InboundController } from './http/inbound.controller.js';
import { InboundStore } from './infra/inbound-store.js';
import { Listener } from './smtp/listener.js';
import { Reception } from './smtp/reception.js';

/** What is written by mail: it comes in here, and becomes posts, or is answered with a reason. */
@Module({
  imports: [ForumModule],
  controllers: [InboundController],
  providers: [
    AttachFiles,
    InboundStore,
    Listener,
    PostReply,
    Reception,
    ReplyAddresses,
    ReplyAdmission,
    Settle,
    TakeIn,
    TellAuthor,
    WorkOff,
  ],
  exports: [ReplyAddresses],
})
export class InboundModule {}
