import { Injectable } from '@nestjs/common';
import { Community } from '#identity';
import { Configuration } from '#platform';
import { didOf, type Issuer } from '../domain/did.js';

/** Who issues: the community, by its address and under its name of today. */
@Injectable()
export class IssuerFacts {
  /** `did:web:…`. */
  readonly did: string;

  constructor(
    private readonly community: Community,
    private readonly configuration: Configuration,
  ) {
    this.did = didOf(configuration.publicUrl);
  }

  async read(): Promise<Issuer> {
    const { communityName } = await this.community.read();
    return { did: this.did, publicUrl: this.configuration.publicUrl, name: communityName };
  }
}
