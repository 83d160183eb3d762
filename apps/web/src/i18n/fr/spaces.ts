import type { WordsLike } from '../languages.js';
import type en from '../en/spaces.js';

const spaces: WordsLike<typeof en> = {
  name: 'Nom',
  description: 'À quoi il sert',
  audience: 'Qui le lit',
  audienceHint: 'Cela ne change plus : ce qui fut écrit pour quelques-uns n’est jamais montré à d’autres.',
  audiences: { public: 'Tout le monde', members: 'Tous les membres', cohort: 'Une classe', trainers: 'Formateurs' },
  open: { title: 'Ouvrir un espace', submit: 'L’ouvrir', done: 'L’espace est ouvert.' },
  keep: { title: 'Tenir un espace', of: 'Tenir « {{name}} »', back: 'Retour à l’espace' },
  archive: {
    title: 'L’archiver',
    text: 'Tout reste à lire ; plus personne n’y écrit. Vous pourrez le rouvrir.',
    submit: 'Archiver l’espace',
    done: 'L’espace est archivé.',
  },
  bringBack: {
    title: 'Le rouvrir',
    text: 'Il est archivé : on peut tout lire, et personne n’y écrit.',
    submit: 'Rouvrir l’espace',
    done: 'L’espace est de nouveau ouvert.',
  },
  people: {
    title: 'Qui en fait partie',
    addresses: 'Faire entrer des personnes',
    addressesHint: 'Leurs adresses e-mail, une seule ou toute une classe. Il leur faut d’abord un compte ici.',
    letIn: 'Les faire entrer',
    noAddress: 'Écrivez au moins une adresse e-mail.',
    done_one: 'Une personne est entrée.',
    done_other: '{{count}} personnes sont entrées.',
    unknown_one: 'Personne n’a encore cette adresse ici. Invitez-la d’abord.',
    unknown_other: 'Personne n’a encore ces {{count}} adresses ici. Invitez-les d’abord.',
    moderator: 'modère',
    makeModerator: 'Confier la modération',
    makeMember: 'Retirer la modération',
    withdraw: 'Retirer',
    withdrawn: '{{name}} ne voit plus cet espace.',
  },
};

export default spaces;
