import type { WordsLike } from '../languages.js';
import type en from '../en/auth.js';

const auth: WordsLike<typeof en> = {
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  newPassword: 'Nouveau mot de passe',
  passwordHint: 'Au moins {{least}} caractères. Quelques mots à la suite se retiennent bien et se devinent mal.',
  name: 'Votre nom',
  nameHint: 'Tel qu’il doit figurer sur vos attestations de présence.',
  emailOdd: 'Cela ne ressemble pas à une adresse e-mail.',
  passwordShort: 'Au moins {{least}} caractères, s’il vous plaît.',
  signIn: {
    title: 'Se connecter',
    submit: 'Se connecter',
    byLink: 'M’envoyer plutôt un lien',
    byPassword: 'Utiliser mon mot de passe',
    sendLink: 'Envoyer le lien',
    linkHint: 'Nous envoyons un lien à cette adresse. Il vous connecte une fois, dans le quart d’heure.',
    byPasskey: 'Se connecter avec une clé d’accès',
    byProvider: 'Se connecter avec {{provider}}',
    passkeyNone: 'Aucune clé d’accès n’a été utilisée. Réessayez ou connectez-vous autrement.',
    forgotten: 'Mot de passe oublié ?',
    noAccount: 'Nouveau ici ?',
    signUp: 'Rejoindre la communauté',
  },
  sent: {
    title: 'Regardez votre boîte de réception',
    text: 'Si {{email}} correspond à un compte, un lien est en route. Cela peut prendre une minute ; regardez aussi parmi les indésirables.',
    signUp: 'Nous avons envoyé un lien à {{email}}. Ouvrez-le pour terminer votre inscription.',
    back: 'Retour à la connexion',
  },
  forgotten: {
    title: 'Un nouveau mot de passe',
    text: 'Donnez-nous votre adresse et nous vous envoyons un lien pour choisir un nouveau mot de passe.',
    submit: 'Envoyer le lien',
  },
  reset: {
    title: 'Choisir un nouveau mot de passe',
    text: 'Vous serez déconnecté de tous les autres appareils.',
    submit: 'Enregistrer et se connecter',
  },
  link: {
    signIn: { title: 'Content de vous revoir', text: 'Un clic, et vous y êtes.', submit: 'Se connecter' },
    signUp: {
      title: 'Presque terminé',
      text: 'Un clic confirme votre adresse. Choisissez un mot de passe si vous en voulez un.',
      submit: 'Rejoindre',
    },
    confirmEmail: {
      title: 'Confirmer votre adresse',
      text: 'Vous vous connecterez ensuite avec la nouvelle adresse.',
      submit: 'Confirmer',
      done: 'Votre nouvelle adresse est confirmée.',
    },
    merge: {
      title: 'Réunir les deux comptes',
      text: 'Tout ce que contient le compte dont l’adresse a reçu ce message rejoint celui avec lequel vous êtes connecté ici\u00a0: attestations, formations et messages. L’autre compte prend fin. Cela ne peut pas être annulé.',
      submit: 'Les réunir',
      done: 'Les deux comptes n’en font plus qu’un. Vos attestations suivent dans un instant.',
    },
    claim: {
      title: 'Conserver votre présence',
      text: 'Ce à quoi vous avez assisté en tant qu’invité passe dans un compte à cette adresse.',
      submit: 'La conserver',
      done: 'Votre présence est à vous.',
    },
    invitation: {
      title: 'Vous êtes invité',
      text: 'Dites-nous votre nom, choisissez un mot de passe, et vous y êtes.',
      submit: 'Rejoindre',
    },
    passwordOptional: 'Laissez vide pour vous connecter chaque fois par un lien reçu par e-mail.',
    gone: 'Ce lien n’est plus valable',
    goneText: 'Il a déjà servi, ou il est trop ancien. Demandez-en un nouveau.',
  },
  signUp: {
    title: 'Rejoindre la communauté',
    text: 'Pour celles et ceux qui ont suivi une formation Scrum et veulent continuer d’échanger.',
    submit: 'Rejoindre',
    closed: 'On rejoint sur invitation',
    closedText: 'Demandez une invitation à votre formateur.',
  },
  join: {
    title: 'Participer en invité',
    text: 'Aucun compte n’est nécessaire. Votre nom est montré aux autres autour de la table.',
    submit: 'Vers le tableau',
    at: 'Vous êtes invité à « {{title}} ».',
    member: 'J’ai un compte',
    asMember: 'Ouvrir le tableau',
    goOnAs: 'Continuer en tant que {{name}}',
    gone: 'Cette invitation n’est plus valable',
    goneText: 'Demandez-en une nouvelle à la personne qui vous l’a envoyée.',
  },
};

export default auth;
