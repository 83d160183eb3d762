import { fieldProblem } from '#contracts';
import type { FieldProblem } from '#contracts';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';

/**
 * Sees to it that those who are to host are members.
 *
 * @throws DomainError `invalid-input` that names each field with a person we do not know.
 */
export async function ensureMembers(tx: Tx, named: { hostId?: string; cohostIds?: string[] }): Promise<void> {
  const asked = [
    ...(named.hostId === undefined ? [] : [{ field: 'hostId', id: named.hostId }]),
    ...(named.cohostIds ?? []).map((id, index) => ({ field: `cohostIds.${index}`, id })),
  ];
  if (asked.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM person WHERE id = ANY ($1::uuid[]) AND kind = 'member' AND erased_at IS NULL`,
    [asked.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown: FieldProblem[] = asked
    .filter(({ id }) => !known.has(id.toLowerCase()))
    .map(({ field }) => fieldProblem(field, 'not-a-member'));
  if (unknown.length > 0) throw new DomainError('invalid-input', undefined, unknown);
}
