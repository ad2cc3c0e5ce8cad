/** Statements. */
import type { Tables } from '../row.ts';
import { CASE_VALUES } from './caseValues.ts';
import { CASES } from './cases.ts';
import { RECORD_CASES } from './recordCases.ts';
import { STATEMENTS, SWITCHES } from './statements.ts';

export const STATEMENTS_TABLES: Tables = {
  statements: STATEMENTS,
  switches: SWITCHES,
  cases: CASES,
  caseValues: CASE_VALUES,
  recordCases: RECORD_CASES,
};
