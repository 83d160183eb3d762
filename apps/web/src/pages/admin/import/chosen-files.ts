/** Files on their way to an import that was just opened: they cannot be kept in an address. */
const chosen = new Map<string, File[]>();

export const keepFiles = (importId: string, files: File[]): void => void chosen.set(importId, files);

/** What was chosen for an import, once. */
export function takeFiles(importId: string): File[] | undefined {
  const files = chosen.get(importId);
  chosen.delete(importId);
  return files;
}
