/** Why the nodes cannot be joined by Redis, in one sentence for the person who typed the command. */
export class RedisError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'RedisError';
  }
}
