import { Injectable } from '@nestjs/common';
import { type Duration, SECOND } from '#kernel';

/** How long a part may take to say that it is there. */
const PATIENCE: Duration = 2 * SECOND;

export type PartState = 'ok' | 'away';

/** What `work` gives, or undefined where it fails or takes too long. */
export async function withinPatience<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([work.catch(() => undefined), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Parts of the installation that a process can do without for a while, and says so: those beside the database. */
@Injectable()
export class Parts {
  private readonly questions = new Map<string, () => Promise<boolean>>();

  /** Watches a part; at the start. @param answers whether it answers just now */
  watch(name: string, answers: () => Promise<boolean>): void {
    this.questions.set(name, answers);
  }

  /** How each of them is. */
  async states(): Promise<Record<string, PartState>> {
    const asked = [...this.questions].map(async ([name, answers]): Promise<[string, PartState]> => {
      return [name, (await withinPatience(answers())) ? 'ok' : 'away'];
    });
    return Object.fromEntries(await Promise.all(asked));
  }
}
