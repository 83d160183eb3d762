/** What a reminder of an expiry is written from. */
export interface RenewalFacts {
  codes: readonly string[];
  /** `2027-03-10` */
  expiresOn: string;
  /** Below zero once it has expired. */
  daysLeft: number;
  seus: number;
  countedSeus: number;
  /** US dollars. */
  fee: number;
  minutesMissing: number;
  /** Meetups of the usual length that are missing; null where that is not known. */
  meetupsMissing: number | null;
}

export interface RenewalLetter {
  subject: string;
  paragraphs: string[];
  action: string;
}

/** "Your certification expires in 90 days": how far one is, and what is missing. */
export const renewalLetter = (locale: string, facts: RenewalFacts): RenewalLetter =>
  (locale.startsWith('fr') ? french : english)(facts);

const dayIn = (locale: string, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

function english(facts: RenewalFacts): RenewalLetter {
  const { codes, expiresOn, daysLeft: days, seus, countedSeus, fee, minutesMissing, meetupsMissing } = facts;
  const which = new Intl.ListFormat('en').format(codes);
  const [verb, past] = codes.length > 1 ? ['expire', 'have expired'] : ['expires', 'has expired'];
  const on = dayIn('en-GB', expiresOn);
  if (days < 0) {
    return {
      subject: `${which} ${past}`,
      paragraphs: [
        `${which} ${past} on ${on}.`,
        'Have you renewed already? Enter the new date in your planner, and we stop reminding you. Otherwise look at your page at the Scrum Alliance: it shows whether and how a renewal is still possible.',
      ],
      action: 'Open the planner',
    };
  }
  const so = `Renewing takes ${seus} SEUs and a fee of $${fee}. ${countedSeus} SEUs count so far by your records here.`;
  const gap =
    meetupsMissing === null
      ? ''
      : ` About ${meetupsMissing} more ${meetupsMissing === 1 ? 'meetup' : 'meetups'} of your usual length would close the gap.`;
  return {
    subject: `${which} ${verb} on ${on}`,
    paragraphs: [
      `${which} ${verb} in ${days} days, on ${on}.`,
      minutesMissing > 0
        ? so + gap
        : `${so} That is enough: renew at the Scrum Alliance, and enter the new date in your planner.`,
      'The Scrum Alliance decides what counts.',
    ],
    action: 'Open the planner',
  };
}

function french(facts: RenewalFacts): RenewalLetter {
  const { codes, expiresOn, daysLeft: days, seus, countedSeus, fee, minutesMissing, meetupsMissing } = facts;
  const which = new Intl.ListFormat('fr').format(codes);
  const [verb, past] = codes.length > 1 ? ['expirent', 'ont expiré'] : ['expire', 'a expiré'];
  const on = dayIn('fr', expiresOn);
  if (days < 0) {
    return {
      subject: `${which} ${past}`,
      paragraphs: [
        `${which} ${past} le ${on}.`,
        'Avez-vous déjà renouvelé\u00a0? Indiquez la nouvelle date dans votre planificateur, et nous ne vous le rappellerons plus. Sinon, consultez votre page à la Scrum Alliance\u00a0: elle indique si un renouvellement est encore possible, et comment.',
      ],
      action: 'Ouvrir le planificateur',
    };
  }
  const so = `Le renouvellement demande ${seus} SEU et coûte ${fee}\u00a0$. D’après vos attestations ici, ${countedSeus.toLocaleString('fr')} SEU comptent jusqu’à présent.`;
  const gap =
    meetupsMissing === null
      ? ''
      : ` Environ ${meetupsMissing} ${meetupsMissing === 1 ? 'rencontre' : 'rencontres'} de plus, de votre durée habituelle, y suffiraient.`;
  return {
    subject: `${which} ${verb} le ${on}`,
    paragraphs: [
      `${which} ${verb} dans ${days} jours, le ${on}.`,
      minutesMissing > 0
        ? so + gap
        : `${so} C’est assez\u00a0: renouvelez auprès de la Scrum Alliance, puis indiquez la nouvelle date dans votre planificateur.`,
      'C’est la Scrum Alliance qui décide de ce qui compte.',
    ],
    action: 'Ouvrir le planificateur',
  };
}
