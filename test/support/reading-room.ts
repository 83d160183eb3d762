import type { Page } from 'playwright-core';
import { type Community, aCommunity } from './around-the-board.js';
import { type AtTheForum, atTheForum } from './around-the-forum.js';

/** The program with a class that hands things out, its trainer and somebody who is in it, each with a browser. */
export interface ReadingRoom {
  community: Community;
  trainer: AtTheForum;
  offeringId: string;
  /** Somebody new who is in the class. */
  learner(name: string, path?: string, options?: { viewport?: { width: number; height: number } }): Promise<AtTheForum>;
  /** Hands something out and gives the id of the entry. */
  handsOut(material: Record<string, unknown>, entry?: Record<string, unknown>): Promise<string>;
  /** The same for a file. */
  handsOutFile(name: string, content: Buffer, more?: { material?: object; entry?: object }): Promise<string>;
  /** The address of an entry. */
  reading(entryId: string, search?: string): string;
  close(): Promise<void>;
}

/** Sends a file as programs do, from the page of whoever is there. */
export async function sendFile(page: Page, name: string, content: Buffer): Promise<string> {
  return page.evaluate(
    async ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const announced = await fetch('/api/v1/material-uploads', {
        method: 'POST',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(bytes.length),
          'upload-metadata': `filename ${btoa(name)}`,
        },
      });
      const location = announced.headers.get('location')!;
      const sent = await fetch(location, {
        method: 'PATCH',
        headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        body: bytes,
      });
      if (!sent.ok) throw new Error(`${sent.status}: ${await sent.text()}`);
      return new URL(location, window.location.href).pathname.split('/').at(-1)!;
    },
    { name, base64: content.toString('base64') },
  );
}

/** Opens the house with a class of one morning in two weeks, led by Maya Okafor. */
export async function aReadingRoom(): Promise<ReadingRoom> {
  const community = await aCommunity();
  const trainer = atTheForum(await community.visits('Maya Okafor', '/classes', { roles: ['trainer'] }));
  await trainer.asks('POST', '/spaces', { name: 'All members', audience: 'members', description: '' });
  const { items } = await trainer.asks<{ items: { id: string }[] }>('GET', '/courses');
  const courseId = items[0]!.id;
  const morning = { date: '2027-03-02', starts: '09:00', ends: '12:30', breakMinutes: 15 };
  const plan = {
    courseId,
    mode: 'online',
    zone: 'America/Toronto',
    capacity: 12,
    halfDays: [morning],
    title: 'Winter',
  };
  const { id: offeringId } = await trainer.asks<{ id: string }>('POST', '/offerings', plan);
  const materials = `/offerings/${offeringId}/materials`;
  const { id: sectionId } = await trainer.asks<{ id: string }>('POST', `${materials}/sections`, { title: 'First day' });
  const handsOut = async (material: Record<string, unknown>, entry: Record<string, unknown> = {}) => {
    const made = await trainer.asks<{ id: string }>('POST', '/materials', { courseId, ...material });
    const body = { sectionId, materialId: made.id, release: 'before', ...entry };
    return (await trainer.asks<{ id: string }>('POST', `${materials}/entries`, body)).id;
  };
  return {
    community,
    trainer,
    offeringId,
    async learner(name, path = '/', options = {}) {
      const visitor = atTheForum(await community.visits(name, '/', options));
      const email = await community.addressOf(name);
      await trainer.asks('POST', `/offerings/${offeringId}/roster`, { name, email });
      await visitor.page.goto(community.room.app.url + path);
      return visitor;
    },
    handsOut,
    handsOutFile: async (name, content, { material = {}, entry = {} } = {}) => {
      const uploadId = await sendFile(trainer.page, name, content);
      return handsOut({ kind: 'file', title: 'The slides', uploadId, ...material }, { ...entry });
    },
    reading: (entryId, search = '') => `/classes/${offeringId}/materials/${entryId}${search}`,
    close: () => community.close(),
  };
}
