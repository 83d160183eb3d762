/** What this device remembers, and nothing where the browser refuses to remember (private windows). */
export const keep = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`afterclass.${key}`);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(`afterclass.${key}`, value);
    } catch {
      // Not remembered, but still in force until the page closes.
    }
  },
};
