import { Injectable } from '@nestjs/common';
import { People, type Person } from '#identity';
import { DomainError } from '#kernel';
import { Mailer, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { credentialsEvent } from '../credentials-events.js';
import { revocationLetter } from '../domain/revocation-letter.js';
import { CredentialStore, type KeptCredential } from '../infra/credential-store.js';
import { ensureRevocable } from './access.js';
import { KeepCredentials } from './keep-credentials.js';

/** Takes back what was issued to somebody, with a reason that they are told. */
@Injectable()
export class RevokeCredential {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialStore,
    private readonly keeping: KeepCredentials,
    private readonly people: People,
    private readonly mailer: Mailer,
  ) {}

  /** @throws DomainError `not-found`; `own-record`; `gone` where it does not stand any more */
  run(viewer: Viewer, id: string, words: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const credential = ensureRevocable(viewer, await this.credentials.find(id, tx));
      if (credential.reason !== null) throw new DomainError('gone');
      const by = memberOf(viewer).id;
      await this.keeping.run(tx, [], [{ id, reason: 'revoked', by, words }]);
      const { personId } = credential;
      tx.emit(credentialsEvent('credentials.revoked', { credentialId: id, personId, actorId: by, words }));
      await this.tell(tx, await this.people.find(personId, tx), credential, words);
    });
  }

  private async tell(tx: Tx, to: Person | undefined, { id, title, happenedOn }: KeptCredential, words: string) {
    if (to?.email === undefined) return;
    const letter = revocationLetter(to.locale, { name: to.displayName, title, happenedOn, words });
    await this.mailer.send(tx, { key: `credentials.revoked.${id}`, to: to.email, locale: to.locale, ...letter });
  }
}
