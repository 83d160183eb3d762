import { attendanceRules } from '../../libs/attendance/src/domain/rules.js';
import { FIRST_ATTENDANCE_RULES, FIRST_RENEWAL_RULES } from '../../libs/attendance/src/infra/rules/first-rules.js';

/** The rules that every installation begins with. */
export const FIRST_RULES = attendanceRules(FIRST_ATTENDANCE_RULES.version, FIRST_ATTENDANCE_RULES.numbers);
export const RENEWAL_RULES = FIRST_RENEWAL_RULES.numbers;
