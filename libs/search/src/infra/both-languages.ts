/**
 * SQL: the words of a text in their stems, in both languages, and as they are.
 *
 * @param part an expression of jsonb: the text, folded and plain (domain/fold.ts)
 */
export const inBothLanguages = (part: string): string => `
  to_tsvector('english', coalesce(${part}->>'folded', '')) || to_tsvector('french', coalesce(${part}->>'plain', ''))
    || to_tsvector('simple', coalesce(${part}->>'folded', ''))`;
