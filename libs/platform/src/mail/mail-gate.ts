import { Injectable } from '@nestjs/common';
import { Clock, type Instant } from '#kernel';
import type { MailPolicy, MailQuestion, MailToSend, MailTopic, MailWords, StoredMail } from './mail.js';
import type { Tx } from '../database/unit-of-work.js';
import { withSettings } from './mail-layout.js';
import { MailPauses } from './mail-pauses.js';
import { refusesReceiver } from './refusal.js';

/** What becomes of a mail that is about to go. */
export type Passage =
  | { goes: true; words: MailWords }
  | { goes: false; why: 'unwanted' }
  | { goes: false; why: 'later'; at: Instant }
  | { goes: false; why: 'paused'; says: string };

const UNWANTED: Passage = { goes: false, why: 'unwanted' };

/** Where each mail is asked for a last time whether it may go. */
@Injectable()
export class MailGate {
  /** By the beginning of a key. */
  private readonly questions = new Map<string, MailQuestion>();
  private policy: MailPolicy | undefined;

  constructor(
    private readonly pauses: MailPauses,
    private readonly clock: Clock,
  ) {}

  askBefore(keys: string, question: MailQuestion): void {
    this.questions.set(keys, question);
  }

  heed(policy: MailPolicy): void {
    this.policy = policy;
  }

  /** The mail with its way out; undefined where its receiver chose to get none like it. */
  async enter(tx: Tx, mail: MailToSend): Promise<MailToSend | undefined> {
    const { topic } = mail;
    if (!topic || !this.policy) return mail;
    if (!(await this.policy.wants(topic, tx))) return undefined;
    const { headers, settingsUrl } = this.policy.wayOut(topic);
    return {
      ...mail,
      text: mail.html === undefined ? withSettings(mail.text, mail.locale, settingsUrl) : mail.text,
      headers: { ...headers, ...mail.headers },
    };
  }

  /** Whether it may go at this moment, and with which words. */
  async pass(mail: StoredMail): Promise<Passage> {
    const { topic } = mail;
    if (topic && !(await this.isWanted(topic))) return UNWANTED;
    const pause = mail.asked ? undefined : await this.pauses.of(mail.to);
    if (pause) return { goes: false, why: 'paused', says: `This address is paused: ${pause.said}` };
    const at = topic ? await this.policy?.waitsUntil(topic, this.clock.now()) : undefined;
    // Of no use afterwards, so that it is told in time or not at all.
    if (at !== undefined && at < (topic?.usefulUntil ?? Infinity)) return { goes: false, why: 'later', at };
    const answer = await this.ask(mail.key);
    if (answer === false) return UNWANTED;
    const { subject, text, html } = answer === true ? mail : answer;
    return { goes: true, words: { subject, text, html: html ?? undefined } };
  }

  /** Pauses an address that a mail server says nobody reads at. */
  async heedRefusal(address: string, error: unknown, said: string): Promise<void> {
    if (refusesReceiver(error)) await this.pauses.pause(address, { reason: 'bounce', said });
  }

  private async isWanted(topic: MailTopic): Promise<boolean> {
    if (topic.usefulUntil && topic.usefulUntil <= this.clock.now()) return false;
    return (await this.policy?.wants(topic)) ?? true;
  }

  private async ask(key: string): Promise<boolean | MailWords> {
    for (const [keys, question] of this.questions) if (key.startsWith(keys)) return question(key);
    return true;
  }
}
