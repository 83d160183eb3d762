import { type DynamicModule, Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { BridgeModule } from '#bridge';
import { CoursesModule } from '#courses';
import { CredentialsModule } from '#credentials';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { InboundModule } from '#inbound';
import { LeanCoffeeModule } from '#lean-coffee';
import { MaterialsModule } from '#materials';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { PlatformModule, type PlatformOptions } from '#platform';
import { SearchModule } from '#search';
import { WebhooksModule } from '#webhooks';
import { schema } from './schema.js';

/** The rooms of the house, from the ground up. */
@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'schema'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ ...options, schema }),
        IdentityModule,
        CoursesModule,
        MaterialsModule,
        ForumModule,
        LeanCoffeeModule,
        AttendanceModule,
        CredentialsModule,
        ModerationModule,
        SearchModule,
        BridgeModule,
        InboundModule,
        NotificationsModule,
        WebhooksModule,
      ],
    };
  }
}
