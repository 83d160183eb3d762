/** Up to two letters that stand for a person: `Maya Okafor` is MO, `Ruth` is RU. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '?';
  const letters = words.length > 1 ? [[...first][0], [...(words.at(-1) ?? '')][0]] : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}
