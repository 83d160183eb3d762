import { ArrangeMaterials, MailPrework, ManageMaterials, MarkUse, type MaterialDraft, ReceiveFiles } from '#materials';
import { DAY, type Instant } from '#kernel';
import type { PlantedClass } from './classes.js';
import { LIBRARY } from './library-words.js';
import { MATERIALS, type StoryMaterial } from './material-words.js';
import type { Key } from './people.js';
import { printed } from './pdf.js';
import type { Storyteller } from './storyteller.js';

/** Before the community was planted, in days: when the first page of the library was written, and between two. */
const LIBRARY_BEGUN = 80;
const LIBRARY_EVERY = 20;
/** Pages of it that the member whom visitors can be has read. */
const READ_BY_AMARA = 1;

/** Fills the free library. */
export async function plantLibrary(tale: Storyteller): Promise<void> {
  for (const [index, { markdown, ...plan }] of LIBRARY.entries()) {
    tale.goTo(tale.begunAt - (LIBRARY_BEGUN - index * LIBRARY_EVERY) * DAY);
    const draft = { ...plan, courseId: null, kind: 'page', author: 'Nora', content: { markdown } } as const;
    const id = (await materialOf(tale, null, plan.title)) ?? (await tale.use(ManageMaterials).add(nora(tale), draft));
    if (index >= READ_BY_AMARA) continue;
    tale.goTo(tale.now + DAY);
    await tale.use(MarkUse).completed(tale.viewerOf('amara'), { materialId: id });
  }
}

/** What a class hands out, what its people have done with it, and the mail about what is to be prepared. */
export async function plantMaterials(tale: Storyteller, planted: PlantedClass): Promise<void> {
  const { story, offering, enrolledAt } = planted;
  const begins = offering.halfDays[0]!.startsAt;
  for (const { title, materials } of MATERIALS[story.code]) {
    tale.goTo(enrolledAt);
    const sectionId =
      (await tale.known('SELECT id FROM material_section WHERE offering_id = $1 AND title = $2', [
        offering.id,
        title,
      ])) ?? (await tale.use(ArrangeMaterials).addSection(nora(tale), offering.id, title));
    for (const material of materials) await handOut(tale, planted, sectionId, material);
  }
  tale.goTo(Math.min(begins, tale.begunAt) - 7 * DAY);
  await tale.use(MailPrework).byHand(nora(tale), offering.id);
  await used(tale, planted);
}

const nora = (tale: Storyteller) => tale.viewerOf('nora');

const materialOf = (tale: Storyteller, courseId: string | null, title: string) =>
  tale.known('SELECT id FROM material WHERE course_id IS NOT DISTINCT FROM $1::uuid AND title = $2', [courseId, title]);

const entryOf = (tale: Storyteller, offeringId: string, materialId: string) =>
  tale.known('SELECT id FROM material_entry WHERE offering_id = $1 AND material_id = $2', [offeringId, materialId]);

async function handOut(
  tale: Storyteller,
  { offering, enrolledAt }: PlantedClass,
  sectionId: string,
  material: StoryMaterial,
): Promise<void> {
  const { courseId, halfDays } = offering;
  const { title, release, dueDays } = material;
  tale.goTo(enrolledAt);
  const materialId = (await materialOf(tale, courseId, title)) ?? (await bringIn(tale, courseId, material));
  if (!(await entryOf(tale, offering.id, materialId))) {
    const prework = dueDays !== undefined;
    const dueAt = prework ? halfDays[0]!.startsAt - dueDays * DAY : null;
    const entry = { sectionId, materialId, release, releaseAt: null, prework, dueAt, versionId: null };
    await tale.use(ArrangeMaterials).addEntry(nora(tale), offering.id, entry);
  }
  if (material.later) await revise(tale, materialId, material.later, halfDays.at(-1)!.endsAt + 12 * DAY);
}

async function bringIn(tale: Storyteller, courseId: string, material: StoryMaterial): Promise<string> {
  const plan = { title: material.title, courseId, author: '', libraryKind: null, minutes: null };
  return tale.use(ManageMaterials).add(nora(tale), { ...plan, ...(await contentOf(tale, material)) });
}

async function contentOf(tale: Storyteller, material: StoryMaterial): Promise<Pick<MaterialDraft, 'kind' | 'content'>> {
  if ('url' in material) return { kind: 'link', content: { url: material.url } };
  if ('markdown' in material) return { kind: 'page', content: { markdown: material.markdown } };
  const { name, pages } = material.print;
  return { kind: 'file', content: { uploadId: await uploaded(tale, name, printed(pages)) } };
}

/** Sends a file as programs do: announced, then in one part. @returns the id of the upload */
async function uploaded(tale: Storyteller, name: string, file: Buffer): Promise<string> {
  const files = tale.use(ReceiveFiles);
  const spoken = { 'tus-resumable': '1.0.0' };
  const announced = { ...spoken, 'upload-length': String(file.length) };
  const begun = await files.begin(nora(tale), { name, bytes: file.length }, announced);
  const id = begun.headers.get('location')!.split('/').at(-1)!;
  const part = { ...spoken, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const sent = await files.goOn(nora(tale), 'PATCH', id, part, new Blob([new Uint8Array(file)]).stream());
  if (sent.status !== 204) throw new Error(`The demo's file was answered ${sent.status}.`);
  return id;
}

async function revise(tale: Storyteller, materialId: string, later: { note: string; markdown: string }, at: Instant) {
  const sql = 'SELECT id FROM material_version WHERE material_id = $1 AND number > 1';
  if (await tale.known(sql, [materialId])) return;
  tale.goTo(at);
  await tale.use(ManageMaterials).addVersion(nora(tale), materialId, later.note, { markdown: later.markdown });
}

/** What is to be prepared people have done in the days before the class, and all else after it. */
async function used(tale: Storyteller, { story, offering }: PlantedClass): Promise<void> {
  const { halfDays, courseId } = offering;
  for (const { title, dueDays, opened = [], completed = [] } of MATERIALS[story.code].flatMap((one) => one.materials)) {
    const entryId = await entryOf(tale, offering.id, (await materialOf(tale, courseId, title))!);
    tale.goTo(dueDays === undefined ? halfDays.at(-1)!.endsAt + 2 * DAY : halfDays[0]!.startsAt - 3 * DAY);
    const place = { entryId: entryId! };
    const each = (keys: readonly Key[], act: (uses: MarkUse, key: Key) => Promise<void>) =>
      Promise.all(keys.map((key) => act(tale.use(MarkUse), key)));
    await each(opened, (uses, key) => uses.opened(tale.viewerOf(key), place));
    await each(completed, (uses, key) => uses.completed(tale.viewerOf(key), place));
  }
}
