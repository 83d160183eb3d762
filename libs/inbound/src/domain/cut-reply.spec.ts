import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutReply } from './cut-reply.js';
import { replyMarker } from './marker.js';

const cut = (...lines: string[]) => cutReply(lines.join('\n')).text;

const ATTRIBUTIONS: [string, string][] = [
  ['Gmail', 'On Tue, Mar 3, 2026 at 4:19 PM Ana Lima <reply+x@replies.example.org> wrote:'],
  ['Apple Mail', 'On 3 Mar 2026, at 16:19, Ana Lima <reply+x@replies.example.org> wrote:'],
  ['Thunderbird', 'On 03/03/2026 16:19, Ana Lima wrote:'],
  ['a wrapped one', 'On Tue, Mar 3, 2026 at 4:19 PM Ana Lima via Afterclass\n<reply+x@replies.example.org> wrote:'],
  [
    'one wrapped twice',
    'On Tuesday, the third of March,\n2026 at 4:19 PM Ana Lima\n<reply+x@replies.example.org>\nwrote:',
  ],
  ['an address first', 'Ana Lima <ana@example.org> wrote:'],
  ['Gmail in French', 'Le mar. 3 mars 2026 à 16:19, Ana Lima <ana@example.org> a écrit\u00a0:'],
  ['Thunderbird in French', 'Le 03/03/2026 à 16:19, Ana Lima a écrit :'],
  ['Apple Mail in French', 'Le 3 mars 2026 à 16:19, Ana Lima <ana@example.org> a\nécrit\u202f:'],
  ['Gmail in German', 'Am Di., 3. März 2026 um 16:19 Uhr schrieb Ana Lima <ana@example.org>:'],
  ['Thunderbird in German', 'Am 03.03.26 um 16:19 schrieb Ana Lima:'],
  ['GMX', 'Ana Lima schrieb am 03.03.2026 16:19:'],
  ['Gmail in Spanish', 'El mar, 3 mar 2026 a las 16:19, Ana Lima (<ana@example.org>) escribió:'],
  ['Apple Mail in Spanish', 'El 3 mar 2026, a las 16:19, Ana Lima <ana@example.org> escribió:'],
  ['Gmail in Dutch', 'Op di 3 mrt 2026 om 16:19 schreef Ana Lima <ana@example.org>:'],
  ['Apple Mail in Dutch', 'Op 3 mrt. 2026 om 16:19 heeft Ana Lima <ana@example.org> het volgende geschreven:'],
  ['Gmail in Italian', 'Il giorno mar 3 mar 2026 alle ore 16:19 Ana Lima <ana@example.org> ha scritto:'],
  ['Gmail in Portuguese', 'Em ter., 3 de mar. de 2026 às 16:19, Ana Lima <ana@example.org> escreveu:'],
  ['Thunderbird in Swedish', 'Den 2026-03-03 kl. 16:19, skrev Ana Lima:'],
  ['Gmail in Polish', 'W dniu wt., 3 mar 2026 o 16:19 Ana Lima <ana@example.org> napisał(a):'],
  ['Gmail in Russian', 'вт, 3 мар. 2026 г. в 16:19, Ana Lima <ana@example.org>:'],
  ['Android in Russian', '03.03.2026 16:19 пользователь "Ana" <ana@example.org> написал:'],
  ['Gmail in Japanese', '2026年3月3日(火) 16:19 Ana Lima <ana@example.org>:'],
];

describe('a quote below the reply', () => {
  it.each(ATTRIBUTIONS)('goes with its attribution: %s', (_name, attribution) => {
    expect(cut('Little and often.', '', attribution, '', '> How do you refine?', '> ', '> Ana')).toBe(
      'Little and often.',
    );
    expect(cut('Little and often.', attribution, '> How do you refine?')).toBe('Little and often.');
  });

  it.each(ATTRIBUTIONS.filter(([name]) => !/Russian|Japanese/.test(name)))(
    'goes also where no line of it has a sign: %s',
    (_name, attribution) =>
      expect(cut('Little and often.', '', attribution, '', 'How do you refine?', '', 'Ana')).toBe('Little and often.'),
  );

  it('goes where a program announces it in a language that nobody foresaw', () => {
    expect(cut('Vähän ja usein.', '', 'Ana Lima kirjoitti 3.3.2026 kello 16.19:', '> How do you refine?')).toBe(
      'Vähän ja usein.',
    );
  });

  it('goes from our own line on, whatever stands there', () => {
    const marker = replyMarker('en');
    expect(cut('Yes.', '', marker, '', 'Ana answered your question:')).toBe('Yes.');
    expect(cut('Oui.', '', 'Le 3 mars 2026 à 16:19, Ana <a@example.org> a écrit :', replyMarker('fr'), 'Bonjour')).toBe(
      'Oui.',
    );
    expect(cut('Yes.', '', `> ${marker}`, '> ', '> Ana answered your question:')).toBe('Yes.');
    expect(cut('Yes.', '', '---- Reply above this line ----', 'words')).toBe('Yes.');
  });
});

const BLOCKS: [string, string[]][] = [
  [
    'Outlook',
    ['From: Ana Lima <ana@example.org>', 'Sent: Tuesday, March 3, 2026 4:19 PM', 'To: Ben', 'Subject: Refining'],
  ],
  ['Outlook, bold', ['*From:* Ana Lima', '*Sent:* Tuesday, March 3, 2026', '*To:* Ben', '*Subject:* Refining']],
  ['Outlook in French', ['De : Ana Lima', 'Envoyé : mardi 3 mars 2026 16:19', 'À : Ben', 'Objet : Refining']],
  ['Outlook in German', ['Von: Ana Lima', 'Gesendet: Dienstag, 3. März 2026 16:19', 'An: Ben', 'Betreff: Refining']],
  ['Outlook in Spanish', ['De: Ana Lima', 'Enviado: martes, 3 de marzo de 2026', 'Para: Ben', 'Asunto: Refining']],
  ['Outlook in Italian', ['Da: Ana Lima', 'Inviato: martedì 3 marzo 2026', 'A: Ben', 'Oggetto: Refining']],
  ['Outlook in Dutch', ['Van: Ana Lima', 'Verzonden: dinsdag 3 maart 2026', 'Aan: Ben', 'Onderwerp: Refining']],
  [
    'Outlook in Portuguese',
    ['De: Ana Lima', 'Enviada: terça', 'Data: 3 de março de 2026', 'Para: Ben', 'Assunto: Refining'],
  ],
  ['Hotmail', ['________________________________', 'From: Ana Lima', 'Sent: Tuesday', 'To: Ben']],
  ['Outlook 2003', ['-----Original Message-----', 'From: Ana', 'whatever follows']],
  ['Outlook 2003 in French', ['-----Message d’origine-----', 'De : Ana']],
  ['Outlook 2003 in German', ['-----Ursprüngliche Nachricht-----', 'Von: Ana']],
  [
    'Proton Mail',
    ['------- Original Message -------', 'On Tuesday, March 3rd, 2026 at 16:19, Ana wrote:', '', '> Hello'],
  ],
  ['Samsung', ['-------- Original message --------', 'From: Ana', 'Date: 03/03/2026 16:19 (GMT+01:00)']],
  ['a forwarded mail', ['---------- Forwarded message ---------', 'From: Ana']],
  ['Apple’s forwarded mail', ['Begin forwarded message:', '', 'From: Ana']],
];

describe('what Outlook and others put below', () => {
  it.each(BLOCKS)('goes: %s', (_name, block) => {
    expect(cut('Little and often.', '', ...block, '', 'How do you refine?')).toBe('Little and often.');
  });
});

const SIGNATURES = [
  '-- \nBen Ode\nScrum Master',
  '--\nBen Ode',
  'Sent from my iPhone',
  'Sent from my Samsung Galaxy smartphone.',
  'Sent from Yahoo Mail on Android',
  'Sent from Mail for Windows',
  'Sent with Proton Mail secure email.',
  'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'Envoyé de mon iPhone',
  'Envoyé depuis mon téléphone Orange',
  'Obtenir Outlook pour Android',
  'Von meinem iPhone gesendet',
  'Gesendet mit der Telekom Mail App',
  'Outlook für iOS beziehen',
  'Enviado desde mi iPhone',
  'Enviado do meu iPhone',
  'Inviato da iPhone',
  'Verstuurd vanaf mijn iPhone',
];

describe('a signature', () => {
  it.each(SIGNATURES)('goes, with a quote below or without: %j', (signature) => {
    expect(cut('Little and often.', '', signature)).toBe('Little and often.');
    expect(cut('Yes.', '', signature, '', 'On 3 Mar 2026, at 16:19, Ana wrote:', '', '> Hi')).toBe('Yes.');
  });

  it('alone is nothing that anybody wrote', () => {
    expect(cut('Sent from my iPhone', '', 'On 3 Mar 2026, at 16:19, Ana wrote:', '', '> Hi')).toBe('');
  });
});

describe('a reply below or between', () => {
  it('stands without what it answers where that comes first, whole', () => {
    expect(cut('On 03/03/2026 16:19, Ana wrote:', '> How do you refine?', '> Often?', '', 'Little.')).toBe('Little.');
    expect(cut('On 03/03/2026 16:19, Ana wrote:', '> Hi', 'Hello')).toBe('Hello');
  });

  it('keeps the lines it answers as quotes', () => {
    const text = cut(
      ...[
        'Hi Ana,',
        '',
        'On 03/03/2026 16:19, Ana wrote:',
        '> How often?',
        'Weekly.',
        '>How long?',
        '',
        'An hour.',
        '> Thanks',
        '> Ana',
      ],
    );
    expect(text).toBe('Hi Ana,\n\n> How often?\n\nWeekly.\n\n> How long?\n\nAn hour.');
  });

  it('keeps of a mail of ours the words alone', () => {
    expect(
      cut(
        'On 03/03/2026 16:19, Ana wrote:',
        `> ${replyMarker('en')}`,
        '>',
        '> How often?',
        'Weekly.',
        '> How long?',
        'Short.',
      ),
    ).toBe('> How often?\n\nWeekly.\n\n> How long?\n\nShort.');
  });

  it('keeps what its author quoted without a program', () => {
    expect(cut('> Inspect and adapt', '', 'This.')).toBe('> Inspect and adapt\n\nThis.');
  });

  it('takes the end of a wrapped quote for a part of it', () => {
    const long = `> ${'refining and slicing and '.repeat(3)}`;
    expect(cut('Yes.', '', 'On 03/03/2026 16:19, Ana wrote:', long, 'estimating', '> more')).toBe('Yes.');
  });
});

describe('words of somebody’s own', () => {
  it.each([
    'On the other hand, Ana wrote:\nwe refine every week.',
    'From: the backlog\nTo: the sprint',
    'We do it in three steps:\n\n- slice\n- order\n- estimate',
    'Le Product Owner a écrit :\nune histoire',
    'A -- dash -- in the middle',
    'Sent from my desk, with love, and with many more words than any telephone would ever add to a mail.',
    'Meeting at 16:19:\nbring stories',
    'Écrit en français, à l’été\u00a0: « déjà vu »',
  ])('stay: %j', (text) => expect(cutReply(text)).toEqual({ text, found: false }));

  it('stay as they are, whatever they are, where nothing looks like a mail', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé][a-zé ,.]{0,60}[a-zé.]$/), { minLength: 1, maxLength: 8 }),
        (lines) => {
          expect(cutReply(lines.join('\n')).text).toBe(lines.join('\n'));
        },
      ),
    );
  });
});

describe('a mail of any size', () => {
  it.each([
    ['lines that could begin something', `On ${'a '.repeat(400)}\n`.repeat(400)],
    ['one line', 'On 2026 <a@example.org> '.repeat(8_000)],
    ['quotes inside each other', `${'>'.repeat(2_000)} x\n`.repeat(90)],
    ['colons', 'From: 2026:\n'.repeat(15_000)],
  ])('is cut in bounded time: %s', (_name, text) => {
    const before = performance.now();
    cutReply(text);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
