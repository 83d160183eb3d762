import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** So many words are remembered; the ones that came first are forgotten first. */
const REMEMBERED = 20_000;

/** So many unknown words are asked for at once: a page of ordinary texts has some dozens. */
const ASKED = 2_000;

const STEMS = {
  name: 'search-stems',
  text: `
    SELECT word, coalesce(ts_lexize('english_stem', word), '{}') || coalesce(ts_lexize('french_stem', word), '{}') AS stems
      FROM unnest($1::text[]) word`,
};

/** The stems of words in both languages, as the index has them. A language does not change: they are asked for once. */
@Injectable()
export class StemStore {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly database: Database) {}

  /** Those of `words` that are, or mean, one of `lexemes`. */
  async formsOf(lexemes: readonly string[], words: readonly string[]): Promise<Set<string>> {
    const forms = this.knownFormsOf(lexemes, words);
    const unknown = new Set(words.filter((word) => !this.known.has(word) && !forms.has(word)));
    for (const { word, stems } of await this.ask([...unknown].slice(0, ASKED))) {
      this.known.set(word, stems);
      if (stems.some((stem) => lexemes.includes(stem))) forms.add(word);
    }
    this.forget();
    return forms;
  }

  /** The same without asking the database: of those whose stems are known, and those that are lexemes themselves. */
  knownFormsOf(lexemes: readonly string[], words: readonly string[]): Set<string> {
    const isMeant = (word: string) => lexemes.includes(word);
    return new Set(words.filter((word) => isMeant(word) || this.known.get(word)?.some(isMeant)));
  }

  private async ask(words: string[]): Promise<{ word: string; stems: string[] }[]> {
    if (words.length === 0) return [];
    return (await this.database.pool.query<{ word: string; stems: string[] }>({ ...STEMS, values: [words] })).rows;
  }

  private forget(): void {
    for (const word of this.known.keys()) {
      if (this.known.size <= REMEMBERED) return;
      this.known.delete(word);
    }
  }
}
