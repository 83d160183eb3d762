import { DAY, type Duration, HOUR, MINUTE } from '#kernel';
import { LINK_LIFETIME, type LinkPurpose } from './lifetimes.js';
import type { Locale } from './time-zone.js';

/** Notices that the ways into an account have changed. */
export type SignInNotice = 'passkey-added' | 'passkey-removed' | 'sign-in-linked' | 'sign-in-unlinked';

/** The letters people get about their account: one for each kind of link, and notices of what was changed. */
export type LetterKind = LinkPurpose | 'password-changed' | 'email-changed' | SignInNotice;

/** What is filled into a letter. */
export interface LetterFacts {
  community: string;
  /** Who invites. */
  inviter?: string;
  /** The passkey or the provider that a notice is about. */
  named?: string;
}

/** What a letter says; how it is laid out is the mailer's. */
export interface LetterText {
  subject: string;
  paragraphs: string[];
  /** What the link does, where there is one. */
  action?: string;
  after: string[];
}

type Template = (facts: LetterFacts) => { subject: string; lines: string[]; action?: string };

const EN: Record<LetterKind, Template> = {
  'sign-in': ({ community }) => ({
    action: 'Sign in',
    subject: `Sign in to ${community}`,
    lines: ['Open this page to sign in. If you did not ask for it, you can forget this mail: nothing has happened.'],
  }),
  reset: ({ community }) => ({
    action: 'Choose a password',
    subject: `A new password for ${community}`,
    lines: ['Open this page to choose a new password. If you did not ask for it, your old one stays as it is.'],
  }),
  'confirm-email': ({ community }) => ({
    action: 'Confirm this address',
    subject: `Confirm your address for ${community}`,
    lines: ['Open this page to use this e-mail address for your account from now on.'],
  }),
  'sign-up': ({ community }) => ({
    action: 'Finish my account',
    subject: `Welcome to ${community}`,
    lines: ['Open this page to confirm your e-mail address and finish your account.'],
  }),
  invitation: ({ community, inviter }) => ({
    action: 'Accept the invitation',
    subject: `You are invited to ${community}`,
    lines: [
      inviter ? `${inviter} invites you to ${community}.` : `You are invited to ${community}.`,
      'Open this page to accept.',
    ],
  }),
  claim: ({ community }) => ({
    action: 'Keep my attendance',
    subject: `Keep your attendance at ${community}`,
    lines: ['You took part as a guest. Open this page to keep your attendance in an account with this e-mail address.'],
  }),
  merge: ({ community }) => ({
    action: 'Bring both accounts together',
    subject: `Bring your accounts at ${community} together`,
    lines: [
      'You said in another account that this address is yours as well. Open this page where you are signed in there: all that is in this account goes into that one, and this one ends.',
      'If it was not you, you can forget this mail: nothing has happened.',
    ],
  }),
  'password-changed': ({ community }) => ({
    subject: `Your password for ${community} was changed`,
    lines: ['If it was not you, ask for a new password at once and tell an administrator.'],
  }),
  'email-changed': ({ community }) => ({
    subject: `Your e-mail address for ${community} was changed`,
    lines: ['Your account has another e-mail address now. If it was not you, tell an administrator at once.'],
  }),
  'passkey-added': ({ community, named }) => ({
    subject: `A new passkey for ${community}`,
    lines: [
      `The passkey “${named}” opens your account from now on.`,
      'If it was not you, sign in, remove it under Account, Security, sign out everywhere, and tell an administrator.',
    ],
  }),
  'passkey-removed': ({ community, named }) => ({
    subject: `A passkey for ${community} was removed`,
    lines: [
      `The passkey “${named}” no longer opens your account.`,
      'If it was not you, tell an administrator at once.',
    ],
  }),
  'sign-in-linked': ({ community, named }) => ({
    subject: `You can sign in to ${community} with ${named}`,
    lines: [
      `Your account at ${named} opens your account here from now on.`,
      'If it was not you, sign in, unlink it under Account, Security, sign out everywhere, and tell an administrator.',
    ],
  }),
  'sign-in-unlinked': ({ community, named }) => ({
    subject: `${named} no longer signs you in to ${community}`,
    lines: [
      `Your account at ${named} no longer opens your account here.`,
      'If it was not you, tell an administrator at once.',
    ],
  }),
};

const FR: Record<LetterKind, Template> = {
  'sign-in': ({ community }) => ({
    action: 'Me connecter',
    subject: `Connexion à ${community}`,
    lines: [
      'Ouvrez cette page pour vous connecter. Si vous n’avez rien demandé, oubliez ce message\u00a0: il ne s’est rien passé.',
    ],
  }),
  reset: ({ community }) => ({
    action: 'Choisir un mot de passe',
    subject: `Un nouveau mot de passe pour ${community}`,
    lines: [
      'Ouvrez cette page pour choisir un nouveau mot de passe. Si vous n’avez rien demandé, l’ancien reste valable.',
    ],
  }),
  'confirm-email': ({ community }) => ({
    action: 'Confirmer cette adresse',
    subject: `Confirmez votre adresse pour ${community}`,
    lines: ['Ouvrez cette page pour utiliser désormais cette adresse e-mail avec votre compte.'],
  }),
  'sign-up': ({ community }) => ({
    action: 'Terminer mon compte',
    subject: `Bienvenue à ${community}`,
    lines: ['Ouvrez cette page pour confirmer votre adresse e-mail et terminer la création de votre compte.'],
  }),
  invitation: ({ community, inviter }) => ({
    action: 'Accepter l’invitation',
    subject: `Invitation à ${community}`,
    lines: [
      inviter ? `${inviter} vous invite à rejoindre ${community}.` : `Vous êtes invité·e à rejoindre ${community}.`,
      'Ouvrez cette page pour accepter.',
    ],
  }),
  claim: ({ community }) => ({
    action: 'Garder ma présence',
    subject: `Gardez votre présence à ${community}`,
    lines: [
      'Vous avez participé en tant qu’invité·e. Ouvrez cette page pour garder votre présence dans un compte avec cette adresse e-mail.',
    ],
  }),
  merge: ({ community }) => ({
    action: 'Réunir les deux comptes',
    subject: `Réunissez vos comptes de ${community}`,
    lines: [
      'Vous avez indiqué depuis un autre compte que cette adresse est aussi la vôtre. Ouvrez cette page là où vous y êtes connecté·e\u00a0: tout ce que contient ce compte rejoint l’autre, et celui-ci prend fin.',
      'Si ce n’était pas vous, oubliez ce message\u00a0: il ne s’est rien passé.',
    ],
  }),
  'password-changed': ({ community }) => ({
    subject: `Votre mot de passe pour ${community} a été changé`,
    lines: ['Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe et prévenez un administrateur.'],
  }),
  'email-changed': ({ community }) => ({
    subject: `Votre adresse e-mail pour ${community} a été changée`,
    lines: ['Votre compte a maintenant une autre adresse e-mail. Si ce n’était pas vous, prévenez un administrateur.'],
  }),
  'passkey-added': ({ community, named }) => ({
    subject: `Une nouvelle clé d’accès pour ${community}`,
    lines: [
      `La clé d’accès «\u00a0${named}\u00a0» ouvre désormais votre compte.`,
      'Si ce n’était pas vous, connectez-vous, retirez-la dans Compte, Sécurité, déconnectez tous vos appareils et prévenez un administrateur.',
    ],
  }),
  'passkey-removed': ({ community, named }) => ({
    subject: `Une clé d’accès pour ${community} a été retirée`,
    lines: [
      `La clé d’accès «\u00a0${named}\u00a0» n’ouvre plus votre compte.`,
      'Si ce n’était pas vous, prévenez tout de suite un administrateur.',
    ],
  }),
  'sign-in-linked': ({ community, named }) => ({
    subject: `Connexion à ${community} avec ${named}`,
    lines: [
      `Votre compte ${named} ouvre désormais votre compte ici.`,
      'Si ce n’était pas vous, connectez-vous, dissociez-le dans Compte, Sécurité, déconnectez tous vos appareils et prévenez un administrateur.',
    ],
  }),
  'sign-in-unlinked': ({ community, named }) => ({
    subject: `${named} n’ouvre plus ${community}`,
    lines: [
      `Votre compte ${named} n’ouvre plus votre compte ici.`,
      'Si ce n’était pas vous, prévenez tout de suite un administrateur.',
    ],
  }),
};

const TEMPLATES: Record<Locale, Record<LetterKind, Template>> = { en: EN, fr: FR };

/** The words of a letter, in the language of whoever gets it. */
export function letterText(kind: LetterKind, locale: Locale, facts: LetterFacts): LetterText {
  const { subject, lines, action } = TEMPLATES[locale][kind](facts);
  const lifetime = kind in LINK_LIFETIME ? LINK_LIFETIME[kind as LinkPurpose] : undefined;
  return { subject, paragraphs: lines, action, after: lifetime === undefined ? [] : [goodFor(locale, lifetime)] };
}

const UNITS: [Duration, Intl.NumberFormatOptions['unit']][] = [
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];

function goodFor(locale: Locale, lifetime: Duration): string {
  const [length, unit] = UNITS.find(([candidate]) => lifetime >= candidate) ?? UNITS[2]!;
  const span = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(lifetime / length);
  return locale === 'fr' ? `Le lien sert une fois, pendant ${span}.` : `The link works once, within ${span}.`;
}
