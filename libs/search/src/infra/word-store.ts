import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** So many words are kept; beyond are slips of the pen and the like. */
const MOST_WORDS = 200_000;

/** Counted are the words of this many documents, the newest. */
const COUNTED_DOCUMENTS = 50_000;

/** The words that are known, and how common they are. */
@Injectable()
export class WordStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Counts anew in how many of the newest documents each word is, and drops the rarest where there are too many. */
  async count(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `UPDATE search_word SET documents = counted.ndoc
           FROM ts_stat('SELECT words FROM search_document ORDER BY seq DESC LIMIT ${COUNTED_DOCUMENTS}') counted
          WHERE counted.word = search_word.word AND counted.ndoc <> search_word.documents`,
      );
      await tx.query(
        `DELETE FROM search_word WHERE word IN (SELECT word FROM search_word ORDER BY documents DESC, word OFFSET $1)`,
        [MOST_WORDS],
      );
    });
  }
}
