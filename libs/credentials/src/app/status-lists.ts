import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { statusListOf } from '../domain/credential.js';
import { StatusStore } from '../infra/status-store.js';
import { IssuerFacts } from './issuer-facts.js';
import { SignDocuments } from './sign-documents.js';

/** A list letter by letter, and which version of it that is. */
export interface SignedList {
  signed: string;
  version: number;
}

/** Hands out status lists. One that says something else than when it was signed is signed first. */
@Injectable()
export class StatusLists {
  private readonly signing = new Map<string, Promise<SignedList>>();

  constructor(
    private readonly status: StatusStore,
    private readonly documents: SignDocuments,
    private readonly issuer: IssuerFacts,
    private readonly clock: Clock,
  ) {}

  /** The list as it is now. @throws DomainError `not-found` */
  async read(listId: string): Promise<SignedList> {
    const list = await this.status.read(listId);
    if (!list) throw new DomainError('not-found');
    const { version, signed, signedVersion } = list;
    if (signed !== null && signedVersion === version) return { signed, version };
    return this.once(`${listId} ${version}`, () => this.sign(listId));
  }

  /** However many ask for a list at the same time, it is signed once. */
  private once(key: string, sign: () => Promise<SignedList>): Promise<SignedList> {
    const known = this.signing.get(key);
    if (known) return known;
    const begun = sign().finally(() => this.signing.delete(key));
    this.signing.set(key, begun);
    return begun;
  }

  private async sign(listId: string): Promise<SignedList> {
    const now = this.clock.now();
    const [{ version, encodedList }, issuer] = await Promise.all([this.status.content(listId), this.issuer.read()]);
    const { signed } = await this.documents.run([statusListOf(issuer, listId, encodedList, now)], now);
    await this.status.keep(listId, version, signed[0]!);
    return { signed: signed[0]!, version };
  }
}
