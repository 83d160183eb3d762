import type { WordsLike } from '../languages.js';
import type en from '../en/push.js';

const push: WordsLike<typeof en> = {
  title: 'Sur cet appareil',
  text: 'Un message sur votre appareil quand quelqu’un vous répond, vous mentionne ou vous cite, même si aucune de nos pages n’est ouverte.',
  unsupported:
    'Ce navigateur ne sait pas afficher ces messages. Sur un iPhone ou un iPad, ajoutez d’abord la page à l’écran d’accueil.',
  denied:
    'Vous avez interdit à ce site d’afficher des messages. Vous pouvez les autoriser dans les réglages de votre navigateur.',
  start: 'Afficher les messages ici',
  started: 'Cet appareil affiche désormais les messages.',
  failed: 'Le navigateur ne nous a pas laissé faire. Réessayez plus tard.',
  devices: 'Appareils qui affichent les messages',
  none: 'Aucun pour l’instant.',
  here: 'celui-ci',
  since: 'depuis le {{moment}}',
  remove: 'Retirer',
  removeFor: 'Retirer {{name}}',
  removed: 'Cet appareil n’affiche plus de messages.',
};

export default push;
