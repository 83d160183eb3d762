import { fieldProblem, SESSION_LIMITS as LIMITS } from '#contracts';
import { entry, topicOf } from '../lookup.js';
import { mayEditTakeaway } from '../policy.js';
import { cleanText, isUuid } from '../text.js';
import { event, happened, invalid, refuse, unchanged, type Deciders } from './decision.js';
import { cleanReason } from './topics.js';

const TEXT = { max: LIMITS.takeawayLength, required: true, multiline: true };
const FOREIGN = 'Somebody else wrote this.';

export const decideTakeaways: Deciders<'add-takeaway' | 'edit-takeaway' | 'remove-takeaway'> = {
  'add-takeaway'(state, command, context) {
    const text = cleanText('text', command.text, TEXT);
    const topicId = command.topicId ?? null;
    if (!isUuid(command.takeawayId)) return invalid(fieldProblem('takeawayId', 'id'));
    if (!text.ok) return invalid(text.error);
    if (entry(state.takeaways, command.takeawayId)) return refuse('id-taken');
    if (topicId !== null && !topicOf(state, topicId)) return refuse('topic-unknown');
    if (Object.keys(state.takeaways).length >= LIMITS.takeawaysPerSession) {
      return refuse('limit-reached', `A session has at most ${LIMITS.takeawaysPerSession} takeaways.`);
    }
    return happened(event(context, 'takeaway-added', { takeawayId: command.takeawayId, text: text.value, topicId }));
  },

  'edit-takeaway'(state, { takeawayId, text: wanted }, context) {
    const takeaway = entry(state.takeaways, takeawayId);
    if (!takeaway) return refuse('takeaway-unknown');
    if (!mayEditTakeaway(state, context.actor, takeaway)) return refuse('forbidden', FOREIGN);
    const text = cleanText('text', wanted, TEXT);
    if (!text.ok) return invalid(text.error);
    if (text.value === takeaway.text) return unchanged;
    return happened(event(context, 'takeaway-edited', { takeawayId, text: text.value }));
  },

  'remove-takeaway'(state, { takeawayId, reason: given }, context) {
    const takeaway = entry(state.takeaways, takeawayId);
    if (!takeaway) return refuse('takeaway-unknown');
    if (!mayEditTakeaway(state, context.actor, takeaway)) return refuse('forbidden', FOREIGN);
    const reason = cleanReason(given);
    if (!reason.ok) return invalid(reason.error);
    const fields = reason.value ? { takeawayId, reason: reason.value } : { takeawayId };
    return happened(event(context, 'takeaway-removed', fields));
  },
};
