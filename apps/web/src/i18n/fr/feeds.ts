import type { WordsLike } from '../languages.js';
import type en from '../en/feeds.js';

const feeds: WordsLike<typeof en> = {
  title: 'Flux',
  text: 'Lisez le forum dans votre lecteur de flux. Ces adresses montrent ce que vous pouvez voir, et plus rien quand vous ne le pouvez plus. Gardez-les pour vous.',
  forum: 'Le forum dans un lecteur de flux',
  make: 'Créer les adresses',
  renew: 'En créer de nouvelles',
  revoke: 'Les désactiver',
  made: 'Les adresses sont prêtes. Les anciennes ne fonctionnent plus.',
  revoked: 'Les adresses ne fonctionnent plus.',
  everything: 'Tous les nouveaux fils',
  which: 'Nouveaux fils d’un espace',
  choose: 'Choisissez un espace',
  ofSpace: 'Nouveaux fils de {{name}}',
};

export default feeds;
