import type { Finding, Report } from './doctor.js';

/** A report as it is read on a terminal. */
export function inWords({ ok, database, findings }: Report): string {
  const end = ok ? `All is well in ${database}.` : `Not all is well in ${database}.`;
  return [...findings.flatMap(linesOf), end, ...advice(findings)].join('\n');
}

function linesOf({ name, proves, count, wrong }: Finding): string[] {
  if (count === 0) return [`ok     ${name}: ${proves}`];
  const named = wrong.map(({ id, what }) => `         ${id} ${what}`);
  const more = count > wrong.length ? [`         and ${count - wrong.length} more`] : [];
  return [`WRONG  ${name}: ${count} times not so that ${proves}`, ...named, ...more];
}

function advice(findings: Finding[]): string[] {
  const fixable = findings.filter(({ count, fixable: can }) => can && count > 0).map(({ name }) => name);
  return fixable.length > 0 ? [`\`doctor --fix\` computes anew: ${fixable.join(', ')}.`] : [];
}
