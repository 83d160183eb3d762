import { type ATTENDANCE_NUMBERS, LEVEL_NUMBERS } from '#contracts';

export type AttendanceName = keyof typeof ATTENDANCE_NUMBERS;

/** The names of numbers, in their order. */
export const namesOf = <Numbers extends object>(numbers: Numbers) => Object.keys(numbers) as (keyof Numbers)[];

export const LEVEL_NAMES = namesOf(LEVEL_NUMBERS);
