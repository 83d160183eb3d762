import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ask, ChangeSpace, Reply } from '#forum';
import { Database, type MemberViewer } from '#platform';
import { uuidv7, Clock } from '#kernel';
import type { Key } from './people.js';
import { ALUMNI_SPACE, QUESTIONS } from './words.js';

/** Opens a space for all alumni and asks what they ask, each answered by somebody. Goes on where it was interrupted. */
export async function plantForum(app: NestFastifyApplication, viewerOf: (key: Key) => MemberViewer): Promise<void> {
  const database = app.get(Database);
  const [known] = await database.query<{ id: string }>('SELECT id FROM space WHERE slug = $1', [ALUMNI_SPACE.slug]);
  const spaceId = known?.id ?? (await app.get(ChangeSpace).open(viewerOf('nora'), ALUMNI_SPACE));
  for (const { by, title, body, tags, answer } of QUESTIONS) {
    const [asked] = await database.query('SELECT FROM thread WHERE space_id = $1 AND title = $2', [spaceId, title]);
    if (asked) continue;
    const draft = { spaceId, kind: 'question' as const, title, body, tags: [...tags], anonymous: false };
    const threadId = await app.get(Ask).run(viewerOf(by), draft);
    const clientId = uuidv7(app.get(Clock).now());
    if (answer) await app.get(Reply).run(viewerOf(answer.by), threadId, { clientId, body: answer.body });
  }
}
