import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, isId, isMoment, type Page, pageOf, wrongField } from '#kernel';
import { MeetupDirectory } from '#lean-coffee';
import { memberOf, type Viewer } from '#platform';
import { keepsRecords } from '../domain/records-policy.js';
import { type OpenDisputeRow, type RecordDetailRow, RecordQueries, type RecordRow } from '../infra/record-queries.js';
import { ensureVisible } from './ensure.js';

/** Which part of a list is asked for. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

/** Reads records, each viewer what they may see. */
@Injectable()
export class ShowRecords {
  constructor(
    private readonly queries: RecordQueries,
    private readonly meetups: MeetupDirectory,
  ) {}

  /** The viewer's own records, the latest first; guests have theirs too. */
  async mine(viewer: Viewer, { limit, cursor }: PageRequest): Promise<Page<RecordRow>> {
    if (viewer.kind === 'anonymous') throw new DomainError('sign-in-required');
    const rows = await this.queries.ofPerson(viewer.id, limit, cursor === undefined ? undefined : momentAndId(cursor));
    return pageOf(rows, limit, ({ startedAt, id }) => [startedAt, id], itself);
  }

  /** How everybody stands after a meetup, by name. @throws DomainError `forbidden`, `not-found` */
  async ofMeetup(viewer: Viewer, meetupId: string, { limit, cursor }: PageRequest): Promise<Page<RecordRow>> {
    if (!keepsRecords(viewer)) throw new DomainError('forbidden');
    const after = cursor === undefined ? undefined : nameAndId(cursor);
    if (!(await this.meetups.forSession(meetupId))) throw new DomainError('not-found');
    const rows = await this.queries.ofMeetup(meetupId, limit, after);
    return pageOf(rows, limit, ({ personName, id }) => [personName, id], itself);
  }

  /** One record with its bar and all that was said about it. @throws DomainError `not-found` */
  async one(viewer: Viewer, id: string): Promise<RecordDetailRow> {
    return ensureVisible(viewer, await this.queries.one(id));
  }

  /** Disputes that wait for the viewer or a colleague, the oldest first. @throws DomainError `forbidden` */
  async openDisputes(viewer: Viewer, { limit, cursor }: PageRequest): Promise<Page<OpenDisputeRow>> {
    if (!keepsRecords(viewer)) throw new DomainError('forbidden');
    const after = cursor === undefined ? undefined : onlyId(cursor);
    const rows = await this.queries.openDisputes(memberOf(viewer).id, limit, after);
    return pageOf(rows, limit, ({ id }) => [id], itself);
  }
}

const itself = <Row>(row: Row): Row => row;

const badCursor = () => wrongField('cursor', 'cursor');

function momentAndId(cursor: string) {
  const [startedAt, id] = decodeCursor(cursor, ['number', 'string']) ?? [];
  if (!isMoment(startedAt)) throw badCursor();
  return { startedAt, id: uuid(id) };
}

function nameAndId(cursor: string) {
  const [name, id] = decodeCursor(cursor, ['string', 'string']) ?? [];
  if (typeof name !== 'string') throw badCursor();
  return { name, id: uuid(id) };
}

const onlyId = (cursor: string): string => uuid(decodeCursor(cursor, ['string'])?.[0]);

function uuid(found: unknown): string {
  if (isId(found)) return found;
  throw badCursor();
}
