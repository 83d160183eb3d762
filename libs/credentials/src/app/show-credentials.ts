import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, isId, isMoment, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { CredentialQueries, type CredentialRow, type SignedRow } from '../infra/credential-queries.js';
import { CredentialStore } from '../infra/credential-store.js';
import { ensureOwn, ensureVisible, keepsCredentials } from './access.js';

/** Shows credentials to their owners and to those who keep records. */
@Injectable()
export class ShowCredentials {
  constructor(
    private readonly queries: CredentialQueries,
    private readonly credentials: CredentialStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The viewer's own, the latest first, or those of somebody whose records they keep.
   *
   * @throws DomainError `forbidden`
   */
  async list(
    viewer: Viewer,
    { personId, sourceId, limit, cursor }: { personId?: string; sourceId?: string; limit: number; cursor?: string },
  ): Promise<Page<CredentialRow>> {
    const own = memberOf(viewer).id;
    if (personId !== undefined && personId !== own && !keepsCredentials(viewer)) throw new DomainError('forbidden');
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.queries.ofPerson(personId ?? own, sourceId, limit, after);
    return pageOf(
      rows,
      limit,
      ({ issuedAt, id }) => [issuedAt, id],
      (row) => row,
    );
  }

  /** One of them with what was signed. @throws DomainError `not-found` */
  async one(viewer: Viewer, id: string): Promise<SignedRow> {
    return ensureVisible(viewer, await this.queries.one(id));
  }

  /** Shows the owner's name, and the credential itself, to whoever has its address; or no more. */
  showName(viewer: Viewer, id: string, showName: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      ensureOwn(viewer, await this.credentials.find(id, tx));
      await this.credentials.showName(tx, id, showName);
    });
  }
}

function placeOf(cursor: string) {
  const [issuedAt, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(issuedAt) || !isId(id)) throw wrongField('cursor', 'cursor');
  return { issuedAt, id };
}
