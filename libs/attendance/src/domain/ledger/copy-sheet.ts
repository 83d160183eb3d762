import type { Category } from './item.js';

/** What the form of the Scrum Alliance asks for, field by field, as it is typed there. */
export interface CopySheet {
  /** The form is in English, whatever language the page around this is in. */
  category: string;
  title: string;
  description: string;
  /** `YYYY-MM-DD` */
  date: string;
  hours: number;
  /** Beyond the hours: 0 to 59. */
  minutes: number;
}

const CATEGORY_NAMES: Record<Category, string> = {
  learning: 'Learning',
  events: 'Events',
  volunteering: 'Volunteering',
  other: 'Other',
};

/** An item of the ledger as the form takes it. */
export function copySheetOf(item: {
  category: Category;
  title: string;
  description: string;
  happenedOn: string;
  minutes: number;
}): CopySheet {
  const { category, title, description, happenedOn, minutes } = item;
  return {
    category: CATEGORY_NAMES[category],
    title,
    description,
    date: happenedOn,
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  };
}
