import type { CheckFailure, CredentialCheck, RevocationReason } from '#contracts';

export type Language = 'en' | 'fr';

/** Everything that the public pages say. */
export interface PageWords {
  title: string;
  intro: string;
  valid: string;
  validText: string;
  revoked: string;
  replaced: string;
  replacedText: string;
  newOne: string;
  unknown: string;
  unknownText: string;
  erased: string;
  kinds: Record<'meetup' | 'class', string>;
  fields: Record<'what' | 'when' | 'time' | 'name' | 'issued' | 'issuer' | 'revokedOn' | 'id', string>;
  noName: string;
  minutes: (count: number) => string;
  reasons: Record<RevocationReason, string>;
  note: string;
  checkedOn: (moment: string) => string;
  file: string;
  checkOne: string;
  checkText: string;
  paste: string;
  orFile: string;
  check: string;
  another: string;
  good: string;
  bad: string;
  passed: string;
  failed: string;
  notAsked: string;
  checks: Record<CredentialCheck, string>;
  failures: Record<CheckFailure, string>;
  tooOften: string;
  nothingSent: string;
}

const en: PageWords = {
  title: 'Attendance credential',
  intro: 'Kept by',
  valid: 'Valid',
  validText: 'This credential stands. It was signed by this community and has not been revoked.',
  revoked: 'Revoked',
  replaced: 'Replaced',
  replacedText: 'There is a newer credential in its place. Ask whoever showed you this one.',
  newOne: 'See the one in its place',
  unknown: 'Not known here',
  unknownText: 'There is no credential at this address. Look whether the address is complete.',
  erased: 'Whoever it was issued to has left for good. Nothing else is kept of it.',
  kinds: { meetup: 'Meetup', class: 'Class' },
  fields: {
    what: 'What',
    when: 'When',
    time: 'Time present',
    name: 'Name',
    issued: 'Issued on',
    issuer: 'Issuer',
    revokedOn: 'Does not stand since',
    id: 'Number',
  },
  noName: 'Not shown here. The credential itself lets its holder prove it.',
  minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  reasons: {
    corrected: 'The minutes were corrected afterwards.',
    withdrawn: 'The record behind it no longer counts.',
    renewed: 'Its owner asked for a new one.',
    'key-compromised': 'The key that signed it is no longer trusted.',
    revoked: 'It was revoked by those who keep the records of the community.',
  },
  note: 'This is an attendance record. What counts towards the renewal of a certification is decided by the Scrum Alliance, which does not issue it.',
  checkedOn: (moment) => `Looked up on ${moment} (UTC).`,
  file: 'Take the signed credential',
  checkOne: 'Check a credential',
  checkText:
    'Paste a credential of this community, or choose its file. Everything is checked here, and nothing is kept.',
  paste: 'The credential (JSON)',
  orFile: 'Or its file',
  check: 'Check it',
  another: 'Check another one',
  good: 'This credential is genuine and stands.',
  bad: 'This credential is not to be trusted.',
  passed: 'Passed',
  failed: 'Not passed',
  notAsked: 'Not asked any more',
  checks: {
    form: 'It has the form of a credential',
    issuer: 'It is issued by this community',
    key: 'It names a key of this community',
    proof: 'It is unchanged since it was signed',
    status: 'It has not been revoked',
    dates: 'It is valid at this time',
  },
  failures: {
    'not-json': 'This is not JSON: was all of it copied?',
    'too-large': 'This is larger than any credential of ours.',
    'too-deep': 'This is nested more deeply than any credential of ours.',
    'not-a-credential': 'This is not an attendance credential.',
    'unknown-context': 'It uses words that credentials of ours do not use.',
    'other-proof': 'It has no signature of the kind that we make.',
    'other-issuer': 'It names another issuer, whom we cannot vouch for.',
    'unknown-key': 'The key that it names is not one of ours.',
    'compromised-key': 'The key that signed it is no longer trusted. Its owner has a new credential.',
    altered: 'It was changed after it was signed, or signed by somebody else.',
    'too-slow': 'It takes longer to check than any credential of ours.',
    unknown: 'We have not issued a credential with this number.',
    revoked: 'It was revoked.',
    'not-yet-valid': 'It is dated in the future.',
    expired: 'Its time is over.',
  },
  tooOften: 'That was a lot of credentials at once. Please try again in a minute.',
  nothingSent: 'Paste a credential or choose a file first.',
};

const fr: PageWords = {
  title: 'Certificat de présence',
  intro: 'Tenu par',
  valid: 'Valable',
  validText: 'Ce certificat est valable. Il a été signé par cette communauté et n’a pas été révoqué.',
  revoked: 'Révoqué',
  replaced: 'Remplacé',
  replacedText: 'Un certificat plus récent a pris sa place. Demandez-le à la personne qui vous a montré celui-ci.',
  newOne: 'Voir celui qui le remplace',
  unknown: 'Inconnu ici',
  unknownText: 'Il n’y a pas de certificat à cette adresse. Vérifiez que l’adresse est complète.',
  erased: 'La personne à qui il a été délivré est partie définitivement. Rien d’autre n’en est conservé.',
  kinds: { meetup: 'Rencontre', class: 'Formation' },
  fields: {
    what: 'Quoi',
    when: 'Quand',
    time: 'Temps de présence',
    name: 'Nom',
    issued: 'Délivré le',
    issuer: 'Émetteur',
    revokedOn: 'N’est plus valable depuis',
    id: 'Numéro',
  },
  noName: 'Non affiché ici. Le certificat lui-même permet à son titulaire de le prouver.',
  minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  reasons: {
    corrected: 'Les minutes ont été corrigées par la suite.',
    withdrawn: 'L’attestation sur laquelle il repose ne compte plus.',
    renewed: 'Son titulaire en a demandé un nouveau.',
    'key-compromised': 'La clé qui l’a signé n’est plus digne de confiance.',
    revoked: 'Il a été révoqué par les personnes qui tiennent les attestations de la communauté.',
  },
  note: 'Ceci est une attestation de présence. Ce qui compte pour le renouvellement d’une certification est décidé par la Scrum Alliance, qui n’en est pas l’émettrice.',
  checkedOn: (moment) => `Consulté le ${moment} (UTC).`,
  file: 'Télécharger le certificat signé',
  checkOne: 'Vérifier un certificat',
  checkText:
    'Collez un certificat de cette communauté, ou choisissez son fichier. Tout est vérifié ici, et rien n’est conservé.',
  paste: 'Le certificat (JSON)',
  orFile: 'Ou son fichier',
  check: 'Vérifier',
  another: 'En vérifier un autre',
  good: 'Ce certificat est authentique et valable.',
  bad: 'On ne peut pas se fier à ce certificat.',
  passed: 'Réussi',
  failed: 'Échoué',
  notAsked: 'Plus examiné',
  checks: {
    form: 'Il a la forme d’un certificat',
    issuer: 'Il est émis par cette communauté',
    key: 'Il nomme une clé de cette communauté',
    proof: 'Il est inchangé depuis sa signature',
    status: 'Il n’a pas été révoqué',
    dates: 'Il est valable en ce moment',
  },
  failures: {
    'not-json': 'Ce n’est pas du JSON\u00a0: a-t-il été copié en entier\u00a0?',
    'too-large': 'C’est plus long que tous nos certificats.',
    'too-deep': 'C’est imbriqué plus profondément que tous nos certificats.',
    'not-a-credential': 'Ce n’est pas un certificat de présence.',
    'unknown-context': 'Il emploie des termes que nos certificats n’emploient pas.',
    'other-proof': 'Il ne porte pas de signature du genre que nous faisons.',
    'other-issuer': 'Il nomme un autre émetteur, dont nous ne pouvons pas répondre.',
    'unknown-key': 'La clé qu’il nomme n’est pas l’une des nôtres.',
    'compromised-key': 'La clé qui l’a signé n’est plus digne de confiance. Son titulaire a un nouveau certificat.',
    altered: 'Il a été modifié après sa signature, ou signé par quelqu’un d’autre.',
    'too-slow': 'Il est plus long à vérifier que tous nos certificats.',
    unknown: 'Nous n’avons pas délivré de certificat portant ce numéro.',
    revoked: 'Il a été révoqué.',
    'not-yet-valid': 'Il porte une date à venir.',
    expired: 'Sa durée est écoulée.',
  },
  tooOften: 'Cela fait beaucoup de certificats à la fois. Réessayez dans une minute.',
  nothingSent: 'Collez d’abord un certificat, ou choisissez un fichier.',
};

export const WORDS: Record<Language, PageWords> = { en, fr };

/** The language that a browser asks for first of those we speak (RFC 9110, section 12.5.4); English where it asks for none. */
export function languageFor(accepted: string | undefined): Language {
  const asked = (accepted ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { language: tag.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'fr') && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return (asked[0]?.language ?? 'en') as Language;
}
