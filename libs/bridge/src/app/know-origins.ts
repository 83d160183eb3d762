import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TopicOrigins } from '#lean-coffee';
import { originOf } from '../domain/topic.js';
import { OpenThreads } from '../infra/open-threads.js';

/** Tells topics that are carried over what the thread they come from says today. */
@Injectable()
export class KnowOrigins implements OnModuleInit {
  constructor(
    private readonly origins: TopicOrigins,
    private readonly threads: OpenThreads,
  ) {}

  onModuleInit(): void {
    this.origins.use(async (threadId) => {
      const thread = await this.threads.find(threadId);
      return thread ? originOf(thread) : null;
    });
  }
}
