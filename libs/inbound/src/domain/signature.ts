import { bare, trimmed } from './lines.js';

const APPARATUS = String.raw`[\p{L}\p{N}()'’.\- ]{2,60}`;

/** What telephones and programs write below a mail of themselves. */
const OF_PROGRAMS = [
  new RegExp(
    String.raw`^sent (?:from|via|using) (?:my|an?|the|yahoo|mail|outlook|proton|samsung|gmail|airmail|spark|mailbird|blackberry)\b ?${APPARATUS}?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^sent with (?:proton|spark|aqua|airmail|shift|superhuman|tutanota|tuta)\b ?${APPARATUS}?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^envoyé (?:de|depuis|à partir|avec|via) (?:mon|ma|la|d['’]|yahoo|courrier|proton|outlook|l['’]).{0,60}$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:von meinem|von meiner|von mein) ${APPARATUS} (?:gesendet|versendet)\.?$`, 'iu'),
  new RegExp(String.raw`^(?:gesendet|diese nachricht wurde) (?:von|mit|aus) ${APPARATUS}$`, 'iu'),
  new RegExp(
    String.raw`^enviado (?:desde|do|de|a partir do|pelo|con|com) (?:mi|meu|el|o|yahoo|correo|outlook|proton|iphone|mail|smartphone)\b.{0,60}$`,
    'iu',
  ),
  new RegExp(String.raw`^inviato (?:da|dal|con|dallo) ${APPARATUS}$`, 'iu'),
  new RegExp(String.raw`^(?:verstuurd|verzonden) (?:vanaf|van|met|via|vanuit) ${APPARATUS}$`, 'iu'),
  new RegExp(String.raw`^skickat från ${APPARATUS}$`, 'iu'),
  /^(?:get|download|obtenir|obtenez|télécharger|téléchargez|obtener|obtén|scarica|ottieni|obter|obtenha|holen sie sich|hämta|hent) (?:o )?outlook (?:for|pour|para|per|für|voor|för|til) .{2,40}$/iu,
  /^outlook (?:für|voor|for) .{2,30} (?:beziehen|herunterladen|downloaden)$/iu,
  /^отправлено (?:с|из) .{2,60}$/iu,
];

const LONGEST = 120;

const isOfProgram = (line: string): boolean => {
  const text = bare(line)
    .replace(/<[^<>]*>|https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= LONGEST && OF_PROGRAMS.some((pattern) => pattern.test(text.replace(/[.!]$/, '')));
};

/** Two hyphens, with the space of RFC 3676 (section 4.3) or without it, or what programs make of them. */
const isDelimiter = (line: string): boolean => /^(?:--|—|\\--|-\\-)$/.test(line.trim());

/** The lines without the signature at their end, and without what a telephone says of itself. */
export function withoutSignature(lines: string[]): string[] {
  const delimiter = lines.findIndex(isDelimiter);
  let kept = trimmed(delimiter < 0 ? lines : lines.slice(0, delimiter));
  while (kept.length > 0 && isOfProgram(kept.at(-1)!)) kept = trimmed(kept.slice(0, -1));
  return kept;
}
