import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, uuidv7 } from '#kernel';
import { credentialOf } from '../domain/credential.js';
import type { Draft, NewCredential } from '../infra/credential-store.js';
import { holderOf } from '../infra/identity-hash.js';
import { StatusStore } from '../infra/status-store.js';
import { IssuerFacts } from './issuer-facts.js';
import { SignDocuments } from './sign-documents.js';

/** Makes credentials that nobody has yet: signed, each with an entry of a status list, and not kept. */
@Injectable()
export class MakeCredentials {
  constructor(
    private readonly signing: SignDocuments,
    private readonly status: StatusStore,
    private readonly people: People,
    private readonly issuer: IssuerFacts,
    private readonly clock: Clock,
  ) {}

  async run(drafts: Draft[]): Promise<NewCredential[]> {
    const now = this.clock.now();
    const [issuer, places, people] = await Promise.all([
      this.issuer.read(),
      this.status.freePlaces(drafts.length),
      this.people.byIds(drafts.map(({ personId }) => personId)),
    ]);
    const ids = drafts.map(() => uuidv7(now));
    const documents = drafts.map((draft, index) => {
      const holder = holderOf({ ...draft, email: people.get(draft.personId)?.email });
      return credentialOf(ids[index]!, issuer, draft, holder, places[index]!, now);
    });
    const { keyId, signed } = await this.signing.run(documents, now);
    return drafts.map((draft, index) => {
      const { listId, index: listIndex } = places[index]!;
      return { ...draft, id: ids[index]!, keyId, listId, listIndex, signed: signed[index]!, issuedAt: now };
    });
  }
}
