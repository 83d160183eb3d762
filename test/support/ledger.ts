/** The parts of an item of the ledger that tests look at. */
export interface LedgerItemJson {
  id: string;
  kind: string;
  sourceId: string | null;
  category: string;
  title: string;
  description: string;
  reworded: boolean;
  happenedOn: string;
  minutes: number;
  seus: number;
  loggedAt: string | null;
  warnings: string[];
  files: number;
  revision: number;
  copySheet: { category: string; title: string; description: string; date: string; hours: number; minutes: number };
  entries: { minutes: number; reason: string }[];
  evidence: { id: string; name: string; url: string }[];
}

/** What somebody may enter. */
export const aWebinar = (changes: Record<string, unknown> = {}) => ({
  ...{ category: 'learning', title: 'Webinar', description: 'About flow.', happenedOn: '2026-02-20', minutes: 90 },
  ...changes,
});
