import { useTranslation } from 'react-i18next';
import type { FieldProblem, FieldReason } from '#contracts';

/**
 * Why a field was refused, in the language of the reader; the server's own sentence where it is newer than this page
 * and gives a reason we have no words for.
 */
export function useFieldWords(): (problem: FieldProblem) => string {
  const { t, i18n } = useTranslation('problems');
  return ({ code, params, reason }) =>
    i18n.exists(`problems:fields.${code}`) ? t(`fields.${code satisfies FieldReason}`, params ?? {}) : reason;
}
