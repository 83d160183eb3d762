import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Section, setOrder } from '../../api/handing-out.js';
import { type Arrangement, classMaterialsQuery } from '../../api/materials.js';
import { announce } from '../../shell/announce.js';
import { toast } from '../../shell/toasts.js';
import { useProblemText } from '../../ui/problem-note.js';
import { movedEntry, movedSection, orderOf, type Step } from './order.js';

/** The button that moves something, by its id: it keeps the focus wherever the thing goes. */
export const moveButtonId = (id: string, step: Step): string => `${step === 1 ? 'down' : 'up'}-${id}`;

export interface Moves {
  section: (id: string, step: Step) => void;
  entry: (id: string, step: Step) => void;
}

/** Moves sections and entries. What is pressed shows at once; what is refused is as it was. */
export function useMoves({ offeringId, sections }: Arrangement): Moves {
  const { t } = useTranslation('handing-out');
  const put = useSetOrder(offeringId);
  const focus = useRef<{ id: string; step: Step }>(undefined);
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { id, step } = focus.current;
    focus.current = undefined;
    const button = (way: Step) => document.querySelector<HTMLElement>(`#${moveButtonId(id, way)}:enabled`);
    (button(step) ?? button(step === 1 ? -1 : 1))?.focus();
  }, [sections]);
  const move = (next: Section[] | undefined, id: string, step: Step, words: (after: Section[]) => string) => {
    if (!next) return;
    focus.current = { id, step };
    put.mutate(next);
    announce(words(next));
  };
  return {
    section: (id, step) =>
      move(movedSection(sections, id, step), id, step, (after) => {
        const place = after.findIndex((section) => section.id === id);
        return t('order.section', { name: after[place]!.title, place: place + 1, count: after.length });
      }),
    entry: (id, step) =>
      move(movedEntry(sections, id, step), id, step, (after) => {
        const { entries, title } = after.find((section) => section.entries.some((entry) => entry.id === id))!;
        const place = entries.findIndex((entry) => entry.id === id);
        const name = entries[place]!.material.title;
        return t('order.entry', { name, section: title, place: place + 1, count: entries.length });
      }),
  };
}

function useSetOrder(offeringId: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { queryKey } = classMaterialsQuery(offeringId);
  const mutationKey = ['materials', 'order', offeringId];
  return useMutation({
    mutationKey,
    // One after the other: the last order has to arrive last.
    scope: { id: mutationKey.join() },
    mutationFn: (sections: Section[]) => setOrder(offeringId, orderOf(sections)),
    onMutate: (sections) => {
      void client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (now) => now && { ...now, sections });
    },
    onError: (error) => toast(problemText(error), 'bad'),
    // What is asked for while another press is on its way would be as it was before.
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : client.invalidateQueries({ queryKey })),
  });
}
