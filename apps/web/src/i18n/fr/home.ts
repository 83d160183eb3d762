import type { WordsLike } from '../languages.js';
import type en from '../en/home.js';

const home: WordsLike<typeof en> = {
  title: 'Accueil',
  starts: '{{title}} commence {{when}}',
  live: '{{title}} est en cours',
  when: '{{day}} · {{time}}',
  coming_zero: 'Personne n’a encore dit qu’il venait.',
  coming_one: 'Une personne vient.',
  coming_other: '{{count}} personnes viennent.',
  topics_zero: 'Pas encore de sujet au tableau : le vôtre pourrait être le premier.',
  topics_one: 'Un sujet est déjà au tableau.',
  topics_other: '{{count}} sujets sont déjà au tableau.',
  openBoard: 'Ouvrir le tableau',
  join: 'Rejoindre',
  register: 'Je viens',
  registered: 'Vous venez',
  addToCalendar: 'Ajouter à l’agenda',
  details: 'À propos de cette rencontre',
  noMeetup: 'Aucune rencontre n’est encore prévue',
  noMeetupText:
    'Dès qu’un formateur prévoit le prochain Lean Coffee, il figure ici, avec un compte à rebours et un bouton.',
  plan: 'Prévoir une rencontre',
  past: 'Ce dont nous avons parlé',
  records: 'Mes attestations',
  allRecords: 'Toutes les attestations',
  noRecords: 'Après votre premier Lean Coffee, votre attestation de présence figure ici.',
  noRecord: 'pas d’attestation',
  later: 'Ensuite',
  allMeetups: 'Toutes les rencontres',
  nothingLater: 'Rien d’autre n’est prévu.',
  lastTime: 'Ce que nous avons retenu la dernière fois',
  wholeSummary: 'Comment c’était',
  demo: 'Ceci est la démonstration : les personnes y sont inventées.',
};

export default home;
