import type { WordsLike } from '../languages.js';
import type en from '../en/ledger.js';

const ledger: WordsLike<typeof en> = {
  title: 'Mes attestations',
  nav: {
    label: 'Mes attestations',
    ledger: 'Toutes',
    log: 'À déclarer',
    meetups: 'Rencontres',
    planner: 'Planificateur',
  },
  intro:
    'Ce à quoi vous avez participé, ce que vous avez appris et lu, et ce que vous ajoutez vous-même. Des preuves pour votre renouvellement\u00a0: la Scrum Alliance décide de ce qui compte, et c’est là que vous le déclarez.',
  add: 'Ajouter',
  undo: 'Annuler',
  empty: 'Aucune attestation pour l’instant',
  emptyText:
    'Après votre premier Lean Coffee ou votre première formation, il y en aura une ici. Un webinaire, une conférence ou un livre, vous pouvez les ajouter vous-même.',
  emptyAction: 'Voir les prochaines rencontres',
  noneLikeThis: 'Rien de tel. Élargissez les choix ci-dessus.',
  files_one: '{{count}} fichier',
  files_other: '{{count}} fichiers',
  kinds: { meetup: 'Rencontre', class: 'Formation', reading: 'Lecture', own: 'Saisie personnelle' },
  categories: { learning: 'Apprentissage', events: 'Événements', volunteering: 'Bénévolat', other: 'Autre' },
  warnings: {
    'long-day': 'Plus de 8 SEU en un jour. Vérifiez encore une fois avant de déclarer.',
    'changed-since-logged':
      'Vous avez déclaré une autre durée que celle qui compte maintenant. Corrigez-la auprès de la Scrum Alliance, puis cochez de nouveau.',
  },
  filter: {
    year: 'Année',
    category: 'Catégorie',
    logged: 'Déclaré',
    all: 'Tout',
    isLogged: 'Déclaré',
    notLogged: 'Pas encore déclaré',
  },
  total: {
    of: 'En {{year}}',
    units_one: '{{units}} SEU en {{year}}',
    units_other: '{{units}} SEU en {{year}}',
  },
  log: {
    tick: 'Déclaré',
    tickOf: 'Déclaré\u00a0: {{title}}',
    done: 'Déclaré\u00a0: {{title}}',
    undone: 'N’est plus déclaré\u00a0: {{title}}',
  },
  readings: {
    title: 'Lu, et pas encore dans vos attestations',
    enter: 'Ajouter {{time}}',
    enterOf: 'Ajouter la lecture de {{title}}',
    done: 'Ajouté à vos attestations.',
  },
  entry: {
    title: 'Ajouter',
    change: 'Modifier cette saisie',
    what: 'Qu’était-ce\u00a0?',
    whatHint: 'Par exemple\u00a0: webinaire «\u00a0Flow metrics\u00a0»',
    day: 'Jour',
    hours: 'Heures',
    minutes: 'Minutes',
    noTime: 'Combien de temps cela a-t-il pris\u00a0?',
    description: 'Description',
    descriptionHint:
      'Pour le formulaire de la Scrum Alliance\u00a0: ce que vous avez appris ou fait, en une phrase ou deux.',
    isLogged: 'C’est déjà déclaré. Si vous changez la durée, corrigez-la aussi auprès de la Scrum Alliance.',
    savedLongDay: 'Enregistré. Cela fait plus de 8 SEU en un jour.',
  },
  evidence: {
    title: 'Justificatifs',
    hint: 'Une attestation de présence, un reçu, une photo. Vous seul·e les voyez.',
    add: 'Ajouter un fichier',
    added: 'Ajouté\u00a0: {{name}}',
    remove: 'Retirer',
    removeOf: 'Retirer {{name}}',
    sending: 'Envoi du fichier',
  },
  item: {
    back: 'Toutes les attestations',
    copy: 'Copier pour la Scrum Alliance',
    change: 'Modifier',
    reword: 'Modifier la description',
    withdraw: 'Retirer',
    withdrawn: 'Retiré',
    withdrawDone: 'Retiré. Les fichiers seront supprimés après 30 jours.',
    restore: 'Remettre',
    restored: 'C’est remis.',
    history: 'L’évolution de la durée',
    by: '{{minutes}} min',
  },
  reasons: {
    made: 'Compté',
    facts: 'Les faits ont changé',
    override: 'Corrigé par une personne qui anime ou modère',
    edited: 'Modifié par vous',
    withdrawn: 'Retiré',
  },
  words: {
    back: 'Revenir à la description rédigée',
    backDone: 'La description est de nouveau celle qui a été rédigée pour vous.',
  },
  sheet: {
    title: 'Déclarer à la Scrum Alliance',
    intro: 'Un bouton par champ du formulaire. Cochez une fois la saisie faite, et la suivante arrive.',
    none: 'Tout est déclaré',
    noneText: 'Ce que vous suivrez, lirez ou ajouterez ensuite attendra ici.',
    log: 'Déclaré, suivant',
    unlog: 'Finalement pas déclaré',
    look: 'Regarder',
    fields: {
      category: 'Catégorie',
      title: 'Titre',
      description: 'Description',
      date: 'Date',
      hours: 'Heures',
      minutes: 'Minutes',
    },
  },
  library: { enter: 'Ajouter à mes attestations', entered: 'Dans vos attestations.' },
};

export default ledger;
