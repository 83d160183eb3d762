import { Injectable } from '@nestjs/common';
import { Configuration, Sealer } from '#platform';

/** Keeps private keys unreadable in the database. */
@Injectable()
export class Sealing extends Sealer {
  constructor({ appSecret }: Configuration) {
    super(appSecret, 'afterclass signing keys');
  }
}
