import type { UseFormReturnType } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import { fieldErrors } from '../api/problem.js';
import { useFieldWords } from './field-words.js';

interface Submission {
  busy: boolean;
  /** What the last try came to, where it was refused. */
  problem: unknown;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * Sends a form. What the server refuses is shown at its field, and the first such field gets the focus; the rest is
 * `problem`, for a note above the form. Pressing twice sends once.
 */
export function useSubmit<Values extends Record<string, unknown>, Answer>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<Answer>,
  done?: (answer: Answer) => void | Promise<void>,
): Submission {
  const inWords = useFieldWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const focusFirst = (errors: Record<string, unknown>) => {
    const first = Object.keys(errors)[0];
    if (first) form.getInputNode(first)?.focus();
  };
  const submit = async (values: Values) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send(values);
      await done?.(answer);
    } catch (error) {
      const errors = fieldErrors(error, inWords);
      form.setErrors(errors);
      setProblem(error);
      focusFirst(errors);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, onSubmit: form.onSubmit((values) => void submit(values), focusFirst) };
}
