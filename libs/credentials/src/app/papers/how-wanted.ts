import { Injectable } from '@nestjs/common';
import { Community, People } from '#identity';
import { Configuration, memberOf, type Viewer } from '#platform';
import type { Language, Sheet } from '../../domain/papers/paper.js';
import type { Wanted } from '../../domain/papers/record-paper.js';

/** What may be said of a paper besides what is on it. */
export interface Choice {
  /** The owner's own where nothing is said. */
  language?: Language;
  sheet?: Sheet;
}

/** A paper as its owner wants it, but for what counts how much. */
export type Manner = Omit<Wanted, 'seusOf'> & { personId: string };

/** Who wants a paper, and how. */
@Injectable()
export class HowWanted {
  constructor(
    private readonly people: People,
    private readonly community: Community,
    private readonly configuration: Configuration,
  ) {}

  /** @throws DomainError `sign-in-required` for whoever has no account */
  async of(viewer: Viewer, { language, sheet = 'a4' }: Choice): Promise<Manner> {
    const { id } = memberOf(viewer);
    const [person, { communityName }] = await Promise.all([this.people.find(id), this.community.read()]);
    const { displayName, locale } = person!;
    return { personId: id, language: language ?? locale, sheet, community: communityName, owner: displayName };
  }

  /** Where anybody reads whether a credential still stands. */
  addressOf(credentialId: string): string {
    return `${this.configuration.publicUrl}/verify/${credentialId}`;
  }
}
