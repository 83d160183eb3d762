/** `-----Original Message-----` and its like, in the languages of the programs that write it. */
const SEPARATOR =
  /^[-_=—–]{2,}\s*(?:original message|original appointment|forwarded message|forwarded by .{1,80}|message (?:d['’]origine|original|transféré)|courriel original|ursprüngliche (?:nachricht|mail)|originalnachricht|weitergeleitete nachricht|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|mensagem (?:original|encaminhada)|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|исходное сообщение)\s*[-_=—–]{2,}$/iu;

const FORWARDED =
  /^(?:begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht)\s?:$/iu;

/** The line that Outlook and Hotmail draw above what is answered. */
const RULE = /^_{20,}$/;

const label = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})\\s?[:：]`, 'iu');

/** How the fields are called that say whose mail follows. */
const FIELDS = {
  from: label('from', 'de', 'von', 'da', 'van', 'från', 'fra', 'od', 'от', 'expéditeur', '发件人', '差出人', '寄件者'),
  when: label(
    ...['sent', 'date', 'envoyé(?:e)?(?: le)?', 'gesendet(?: am)?', 'datum', 'enviado(?: el| em)?', 'fecha', 'inviato'],
    ...['data', 'verzonden', 'skickat', 'sendt', 'wysłano', 'отправлено', 'дата', '发送时间', '日期', '送信日時'],
  ),
  other: label(
    ...['to', 'cc', 'subject', 'à', 'objet', 'an', 'betreff', 'para', 'asunto', 'a', 'oggetto', 'aan', 'onderwerp'],
    ...['assunto', 'till', 'ämne', 'til', 'emne', 'do', 'temat', 'кому', 'тема', '收件人', '主题', '宛先', '件名'],
    ...['destinataire', 'kopie', 'reply-to'],
  ),
};

/** Such a block takes so many lines at most, with addresses that are wrapped. */
const BLOCK = 10;

/**
 * Whether what is answered begins at this line, whole and not quoted: what follows is not the reply.
 *
 * @param lines bare ones
 */
export function historyBeginsAt(lines: string[], index: number): boolean {
  const line = lines[index]!;
  return SEPARATOR.test(line) || FORWARDED.test(line) || RULE.test(line) || isHeaderBlock(lines, index);
}

/** "From: … Sent: … To: …": at least the sender, the moment and one more. */
function isHeaderBlock(lines: string[], index: number): boolean {
  if (!FIELDS.from.test(lines[index]!)) return false;
  const below = lines.slice(index + 1, index + BLOCK);
  const blank = below.findIndex((line, at) => line === '' && below[at + 1] === '');
  const block = blank < 0 ? below : below.slice(0, blank);
  return block.some((line) => FIELDS.when.test(line)) && block.some((line) => FIELDS.other.test(line));
}
