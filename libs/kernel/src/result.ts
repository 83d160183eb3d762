/** The outcome of something that may be refused: a value, or the reason why not. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** A success. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** A refusal. */
export const err = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error });
