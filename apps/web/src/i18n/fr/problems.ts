import type { WordsLike } from '../languages.js';
import type en from '../en/problems.js';

const problems: WordsLike<typeof en> = {
  'invalid-input': 'Veuillez vérifier les champs signalés.',
  'sign-in-required': 'Veuillez vous connecter.',
  forbidden: 'Vous ne pouvez pas faire cela.',
  'not-found': 'Il n’y a plus rien ici.',
  conflict: 'Quelqu’un a été plus rapide. Rechargez pour voir où l’on en est.',
  gone: 'Ce n’est plus disponible.',
  'payload-too-large': 'C’est trop d’un coup.',
  'rate-limited': 'C’était beaucoup d’un coup. Attendez une minute et réessayez.',
  internal: 'Quelque chose s’est mal passé de notre côté.',
  unavailable: 'Le serveur n’a pas répondu. Vérifiez la connexion et réessayez.',
  'wrong-credentials': 'L’adresse e-mail ou le mot de passe n’est pas le bon.',
  'link-invalid': 'Ce lien n’est plus valable.',
  'cross-site-request': 'Cette page a été ouverte depuis un autre site. Rechargez-la et réessayez.',
  'sign-up-closed': 'On rejoint sur invitation.',
  'last-admin': 'Il faut au moins un administrateur.',
  'meetup-cancelled': 'La rencontre a été annulée.',
  'meetup-over': 'La rencontre est terminée.',
  'not-registered': 'Veuillez d’abord vous inscrire.',
  'own-record': 'Personne ne corrige sa propre attestation.',
  'dispute-open': 'Votre question sur cette attestation attend une réponse.',
  'dispute-answered': 'Quelqu’un a déjà répondu.',
};

export default problems;
