import type { Clock } from '../state/clock.ts';
import type { Service } from '../state/service.ts';
import { buildAgency } from './agency.ts';
import { buildEmpty } from './empty.ts';
import type { ScenarioName } from './names.ts';
import { buildOneList } from './oneList.ts';

/** What kind of account to begin with, and how big. */
export interface ScenarioOptions {
  readonly scenario: ScenarioName;
  /** How many members the lists of the main client have in all. */
  readonly members: number;
  readonly seed: number;
}

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
