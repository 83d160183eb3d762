import type { WordsLike } from '../languages.js';
import type en from '../en/library-keeping.js';

const libraryKeeping: WordsLike<typeof en> = {
  title: 'Tenir la bibliothèque',
  back: 'La bibliothèque',
  none: 'La bibliothèque est vide',
  noneText:
    'Déposez une première page, un lien ou un fichier : un article, un livre numérique ou une autre lecture pour tous les membres.',
  undo: 'Annuler',
  kind: 'Dans la bibliothèque comme',
  author: 'Auteur (facultatif)',
  minutes: 'Minutes de lecture (facultatif)',
  minutesHint: 'L’estimation que voient les lecteurs, et qu’ils peuvent inscrire pour leur renouvellement.',
  add: {
    open: 'Ajouter',
    title: 'Une nouveauté pour la bibliothèque',
    wait: 'L’ajout sera possible une fois le fichier arrivé. Vous pouvez remplir le reste en attendant.',
    submit: 'Ajouter à la bibliothèque',
    done: '« {{name}} » est dans la bibliothèque.',
  },
  change: { open: 'Modifier', of: 'Modifier « {{name}} »' },
  version: 'Tous les membres la lisent désormais.',
  versionOf: 'Version {{number}}, du {{day}}',
  versionNote: 'Version {{number}}, du {{day}} · nouveau : {{note}}',
  out: {
    open: 'Retirer',
    tag: 'retiré',
    done: '« {{name}} » n’est plus dans la bibliothèque.',
    undo: 'Remettre',
    back: '« {{name}} » est de nouveau dans la bibliothèque.',
  },
};

export default libraryKeeping;
