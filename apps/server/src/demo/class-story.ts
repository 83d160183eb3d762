import type { Key } from './people.js';

/** Somebody on a roster, as the registration has them. */
export interface StoryLearner {
  /** Absent for who is not a member yet. */
  key?: Key;
  email?: string;
  name: string;
  organisation: string;
  /** Half-days, by number from 0, in which the trainer has marked them. In all others they showed the code. */
  marked?: readonly number[];
  /** Half-days in which they were not there. */
  missed?: readonly number[];
  /** Has done all, and is not submitted yet. */
  waits?: true;
  /** So many days after the class they activated their certification. */
  activatedAfter?: number;
}

/** A class of Nora's. */
export interface StoryClass {
  code: 'CSPO' | 'CSM';
  title: string;
  mode: 'in-person' | 'online';
  address: string;
  callUrl: string | null;
  /** The first Tuesday so many days after the community is planted or later is its first day. */
  from: number;
  /** Its people are on the roster for so many days before it begins, or before the community is planted. */
  enrolledFor: number;
  /** Who wants to see in its space what they have not read. */
  followers?: readonly Key[];
  roster: readonly StoryLearner[];
}

/** The class that the alumni come from: it is over, and nearly everybody is submitted. */
const LYON: StoryClass = {
  code: 'CSPO',
  title: 'Product Owners in Lyon',
  mode: 'in-person',
  address: 'Atelier du Quai\nLyon',
  callUrl: null,
  from: -100,
  enrolledFor: 21,
  followers: ['amara'],
  roster: [
    { key: 'amara', name: 'Amara Okoye', organisation: 'Harbour Works', activatedAfter: 6 },
    { key: 'lucia', name: 'Lucia Ferrer', organisation: 'Ferrer Logistics', activatedAfter: 9 },
    { key: 'ines', name: 'Ines Duarte', organisation: 'Harbour Works', activatedAfter: 15, marked: [0] },
    { key: 'wren', name: 'Wren Halloran', organisation: 'City Library', marked: [0, 1, 2, 3] },
    { key: 'mateo', name: 'Mateo Silva', organisation: 'Self-employed' },
    { key: 'hana', name: 'Hana Mori', organisation: 'Northern Rail', waits: true },
    // Called away on the last afternoon: short of the minutes that the course asks for.
    { key: 'odile', name: 'Odile Marchand', organisation: 'Northern Rail', missed: [3] },
  ],
};

/** A class that is to come, online: some have joined, others are invited. */
const ONLINE: StoryClass = {
  code: 'CSM',
  title: '',
  mode: 'online',
  address: '',
  callUrl: 'https://call.example.org/class',
  from: 16,
  enrolledFor: 9,
  roster: [
    { key: 'amara', name: 'Amara Okoye', organisation: 'Harbour Works' },
    { key: 'jonas', name: 'Jonas Lindqvist', organisation: 'City Library' },
    { key: 'dilan', name: 'Dilan Aksoy', organisation: 'Northern Rail' },
    { key: 'bela', name: 'Bela Horvath', organisation: 'Ferrer Logistics' },
    { email: 'yuki@example.org', name: 'Yuki Sato', organisation: 'Harbour Works' },
    { email: 'samir@example.org', name: 'Samir Haddad', organisation: 'City Library' },
  ],
};

export const CLASSES: readonly StoryClass[] = [LYON, ONLINE];
