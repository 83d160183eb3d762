import { Injectable } from '@nestjs/common';
import { MATERIAL_LIMITS } from '#contracts';
import { Classes, type Offering } from '#courses';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { type EntryPlan, isOrderOf, movedBy, type OrderedSection, problemOf } from '../domain/arrangement.js';
import { ArrangementRepository, type Entry, type Section } from '../infra/arrangement-repository.js';
import { MaterialRepository } from '../infra/material-repository.js';
import { materialsEvent } from '../materials-events.js';

/** What changes about an entry; what is absent stays. */
export type EntryChange = Partial<EntryPlan>;

/** A class as it is held, with what it hands out. */
interface Held {
  offering: Offering;
  sections: Section[];
}

/** What a class hands out, and when, for whoever runs it. Also after the class, and where it was called off. */
@Injectable()
export class ArrangeMaterials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: Classes,
    private readonly arrangements: ArrangementRepository,
    private readonly materials: MaterialRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws DomainError `not-found`, `limit-reached` */
  addSection(viewer: Viewer, offeringId: string, title: string): Promise<string> {
    return this.within(viewer, offeringId, async (tx, { sections }) => {
      ensureRoom(sections.length + 1, MATERIAL_LIMITS.sections);
      const section = { id: uuidv7(this.clock.now()), title };
      await this.arrangements.addSection(tx, offeringId, section, sections.length + 1);
      return section.id;
    });
  }

  /** @throws DomainError `not-found` */
  renameSection(viewer: Viewer, offeringId: string, id: string, title: string): Promise<void> {
    return this.within(viewer, offeringId, async (tx, { sections }) => {
      await this.arrangements.renameSection(tx, sectionOf(sections, id).id, title);
    });
  }

  /** @throws DomainError `not-found`; `section-not-empty` where something is in it */
  removeSection(viewer: Viewer, offeringId: string, id: string): Promise<void> {
    return this.within(viewer, offeringId, async (tx, { sections }) => {
      if (sectionOf(sections, id).entries.length > 0) throw new DomainError('section-not-empty');
      await this.arrangements.removeSection(tx, id);
    });
  }

  /**
   * Hands something out that the viewer looks after, or that is in the free library; last in its section.
   *
   * @returns its id
   * @throws DomainError `not-found`, `limit-reached`; `invalid-input` that names what is wrong
   */
  addEntry(viewer: Viewer, offeringId: string, { sectionId, materialId, ...plan }: Omit<Entry, 'id'>): Promise<string> {
    return this.within(viewer, offeringId, async (tx, { offering, sections }) => {
      const section = sections.find(({ id }) => id === sectionId);
      if (!section) throw wrongField('sectionId', 'unknown');
      const entries = sections.flatMap((one) => one.entries);
      ensureRoom(entries.length + 1, MATERIAL_LIMITS.entries);
      if (entries.some((entry) => entry.materialId === materialId)) throw wrongField('materialId', 'taken');
      const material = await this.materials.lock(tx, memberOf(viewer), this.clock.now(), materialId);
      const fits = material && !material.archived && [null, offering.courseId].includes(material.courseId);
      if (!fits) throw wrongField('materialId', 'unknown');
      const now = this.clock.now();
      const entry = { ...plan, sectionId, materialId, id: uuidv7(now) };
      await this.ensurePossible(tx, entry);
      await this.arrangements.addEntry(tx, offeringId, entry, section.entries.length + 1, now);
      return entry.id;
    });
  }

  /** @throws DomainError `not-found`; `invalid-input` that names what is wrong */
  changeEntry(viewer: Viewer, offeringId: string, id: string, change: EntryChange): Promise<void> {
    return this.within(viewer, offeringId, async (tx, { sections }) => {
      const entry = { ...entryOf(sections, id), ...change };
      await this.ensurePossible(tx, entry);
      await this.arrangements.updateEntry(tx, entry);
    });
  }

  /** It is no longer handed out. What people did with it is kept, should it come back. @throws DomainError `not-found` */
  removeEntry(viewer: Viewer, offeringId: string, id: string): Promise<void> {
    return this.within(viewer, offeringId, async (tx, { sections }) => {
      await this.arrangements.removeEntry(tx, entryOf(sections, id).id);
    });
  }

  /**
   * Puts everything into an order.
   *
   * @throws DomainError `not-found`; `conflict` where it does not name all that is there: something came or went meanwhile
   */
  setOrder(viewer: Viewer, offeringId: string, order: OrderedSection[]): Promise<void> {
    return this.within(viewer, offeringId, async (tx, { sections }) => {
      const there = sections.map(({ id, entries }) => ({ id, entries: entries.map((entry) => entry.id) }));
      if (!isOrderOf(order, there)) throw new DomainError('conflict');
      await this.arrangements.setOrder(tx, order);
    });
  }

  /**
   * Hands out all that another class of the same course hands out, each in its newest version, after what there is; days
   * move along with the class. What is handed out already stays as it is.
   *
   * @throws DomainError `not-found`, `limit-reached`; `invalid-input` where the viewer does not run the other class as well,
   *   or it is of another course
   */
  copyFrom(viewer: Viewer, offeringId: string, sourceId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const source = await this.sourceOf(tx, viewer, offeringId, sourceId);
      await this.held(tx, viewer, offeringId, (held) => this.takeOver(tx, offeringId, held, source));
    });
  }

  /** The class that is copied from, held together with the other. */
  private async sourceOf(tx: Tx, viewer: Viewer, offeringId: string, sourceId: string): Promise<Offering> {
    // In the order of ids: two classes that copy from each other at once do not wait in a circle.
    const found = new Map<string, Offering | undefined>();
    for (const id of [offeringId, sourceId].sort()) {
      found.set(id, await this.classes.lockRun(tx, viewer, id).catch(nothingWhereNotFound));
    }
    if (!found.get(offeringId)) throw new DomainError('not-found');
    const source = found.get(sourceId);
    if (!source) throw wrongField('offeringId', 'unknown');
    return source;
  }

  private async takeOver(tx: Tx, offeringId: string, { offering, sections }: Held, source: Offering): Promise<void> {
    if (source.courseId !== offering.courseId) throw wrongField('offeringId', 'other-course');
    const there = new Set(sections.flatMap(({ entries }) => entries.map(({ materialId }) => materialId)));
    const copied = (await this.arrangements.all(tx, source.id))
      .map((section) => ({ ...section, entries: section.entries.filter(({ materialId }) => !there.has(materialId)) }))
      .filter(({ entries }) => entries.length > 0);
    ensureRoom(sections.length + copied.length, MATERIAL_LIMITS.sections);
    ensureRoom(there.size + copied.flatMap(({ entries }) => entries).length, MATERIAL_LIMITS.entries);
    const later = startOf(offering) - startOf(source);
    for (const [index, section] of copied.entries()) {
      await this.copySection(tx, offeringId, section, sections.length + index + 1, later);
    }
  }

  private async copySection(tx: Tx, offeringId: string, from: Section, position: number, later: number): Promise<void> {
    const now = this.clock.now();
    const section = { id: uuidv7(now), title: from.title };
    await this.arrangements.addSection(tx, offeringId, section, position);
    for (const [index, entry] of from.entries.entries()) {
      const copy = { ...entry, ...movedBy(entry, later), id: uuidv7(now), sectionId: section.id };
      await this.arrangements.addEntry(tx, offeringId, copy, index + 1, now);
    }
  }

  private async ensurePossible(tx: Tx, { materialId, ...plan }: Entry): Promise<void> {
    const problem = problemOf(plan);
    if (problem) throw wrongField(problem.field, problem.code);
    if (plan.versionId === null || (await this.arrangements.isVersionOf(tx, plan.versionId, materialId))) return;
    throw wrongField('versionId', 'unknown');
  }

  private within<Result>(
    viewer: Viewer,
    offeringId: string,
    work: (tx: Tx, held: Held) => Promise<Result>,
  ): Promise<Result> {
    return this.unitOfWork.run((tx) => this.held(tx, viewer, offeringId, (held) => work(tx, held)));
  }

  private async held<Result>(
    tx: Tx,
    viewer: Viewer,
    offeringId: string,
    work: (held: Held) => Promise<Result>,
  ): Promise<Result> {
    const offering = await this.classes.lockRun(tx, viewer, offeringId);
    const result = await work({ offering, sections: await this.arrangements.all(tx, offeringId) });
    tx.emit(materialsEvent('materials.arranged', { offeringId }));
    return result;
  }
}

/** What is not there for somebody, as nothing. */
function nothingWhereNotFound(error: unknown): undefined {
  if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
}

const startOf = ({ halfDays }: Offering): number => halfDays[0]!.startsAt;

function sectionOf(sections: Section[], id: string): Section {
  const found = sections.find((section) => section.id === id);
  if (!found) throw new DomainError('not-found');
  return found;
}

function entryOf(sections: Section[], id: string): Entry {
  const found = sections.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
  if (!found) throw new DomainError('not-found');
  return found;
}

function ensureRoom(wanted: number, most: number): void {
  if (wanted > most) throw new DomainError('limit-reached', `At most: ${most}.`);
}
