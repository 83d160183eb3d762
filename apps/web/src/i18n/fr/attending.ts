import type { WordsLike } from '../languages.js';
import type en from '../en/attending.js';

const attending: WordsLike<typeof en> = {
  title: 'Mes formations',
  nav: 'Suivies',
  code: 'J’ai un code de formation',
  upcoming: 'À venir',
  past: 'Passées',
  view: 'Quelles formations',
  none: 'Aucune de vos formations n’est à venir',
  noneText: 'Votre formateur vous invite par e-mail, ou montre un code pendant la formation.',
  nonePast: 'Aucune de vos formations n’est encore terminée',
  nonePastText: 'Vous retrouverez ici ce que vous avez suivi, aussi longtemps que vous voudrez.',
  page: {
    back: 'Mes formations',
    calendar: 'Ajouter à mon agenda',
    fellows: 'Qui y participe',
    participants_one: '{{count}} personne a rejoint la formation.',
    participants_other: '{{count}} personnes ont rejoint la formation.',
    halfDays: 'Quand nous nous retrouvons',
  },
  next: {
    title: 'Votre prochaine formation',
    open: 'Ouvrir la formation',
    starts: '{{name}} commence {{when}}',
    running: '{{name}} est en cours',
  },
  join: {
    title: 'Rejoindre votre formation',
    sentTo: 'Cette invitation a été envoyée à {{email}}.',
    taught: 'Animée par {{trainers}}',
    as: 'Rejoindre en tant que {{name}}',
    signedInAs: 'Vous êtes connecté·e en tant que {{name}}, {{email}}.',
    otherAddress:
      'Ce n’est pas l’adresse de l’invitation, et cela ne pose pas de problème : vous rejoignez la formation avec votre compte. La personne qui l’anime voit les deux adresses, et demande si c’est important.',
    notMe: 'Utiliser un autre compte',
    account: 'Créez votre compte, et vous y êtes. Votre adresse est déjà confirmée.',
    submit: 'Créer mon compte et rejoindre',
    haveAccount: 'J’ai un compte',
    noAccount: 'Je n’ai pas encore de compte',
    signIn: 'Connectez-vous, puis rejoignez la formation avec votre compte, quelle que soit son adresse.',
    byMail:
      'Pas de mot de passe ? Faites-vous envoyer un lien, connectez-vous grâce à lui, puis ouvrez de nouveau cette invitation.',
    mailLink: 'M’envoyer un lien',
    used: 'Vous participez à cette formation',
    usedText: 'Cette invitation vous y a déjà fait entrer.',
    open: 'Ouvrir la formation',
    gone: 'Cette invitation n’est plus valable',
    goneText:
      'Elle a été utilisée ou remplacée par une plus récente, ou bien la formation est terminée ou annulée. Cherchez un message plus récent, ou demandez à votre formateur.',
    already:
      'Vous participez déjà à cette formation, par une autre inscription. Si les deux sont à vous, dites-le à votre formateur.',
  },
  byCode: {
    title: 'Rejoindre avec un code',
    text: 'Votre formateur montre le code de la formation : huit lettres et chiffres.',
    label: 'Code',
    signIn: 'Me connecter et rejoindre',
    signInText: 'Connectez-vous d’abord, et vous revenez ici.',
    signUp: 'Je n’ai pas encore de compte',
    submit: 'Rejoindre en tant que {{name}}',
    full: 'Cette formation est complète. Votre formateur peut tout de même vous inscrire.',
  },
};

export default attending;
