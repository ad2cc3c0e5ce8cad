import type { Clock } from '../state/clock.ts';
import type { Service } from '../state/service.ts';
import { buildAgency } from './agency.ts';
import { buildEmpty } from './empty.ts';
import { buildOneList } from './oneList.ts';

/** What kind of account to begin with, and how big. */
export interface ScenarioOptions {
  readonly scenario: ScenarioName;
  /** How many members the lists of the main client have in all. */
  readonly members: number;
  readonly seed: number;
}

/** The accounts there are to begin with: an agency with everything; the same, small; a direct customer; an account with a client and one list; one with a client and nothing else. */
export const SCENARIOS = ['agency', 'small', 'direct', 'one-list', 'empty'] as const;
/** The name of one. */
export type ScenarioName = (typeof SCENARIOS)[number];

/** How many members a scenario has unless told. */
export const DEFAULT_MEMBERS: Readonly<Record<ScenarioName, number>> = {
  agency: 5_000,
  small: 200,
  direct: 5_000,
  'one-list': 5_000,
  empty: 0,
};

/** Makes the account of a scenario: the same one for the same seed, size and beginning of the clock. */
export const buildScenario = (options: ScenarioOptions, clock: Clock): Service => {
  switch (options.scenario) {
    case 'agency':
    case 'small':
      return buildAgency({ ...options, isAgency: true }, clock);
    case 'direct':
      return buildAgency({ ...options, isAgency: false }, clock);
    case 'one-list':
      return buildOneList(options, clock);
    case 'empty':
      return buildEmpty(options, clock);
  }
};
