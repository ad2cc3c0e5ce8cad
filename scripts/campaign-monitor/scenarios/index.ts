import type { Clock } from '../state/clock.ts';
import type { Service } from '../state/service.ts';
import { buildAgency } from './agency.ts';
import { buildBusy } from './busy.ts';
import { buildEmpty } from './empty.ts';
import type { ScenarioName } from './names.ts';
import { buildOneList } from './oneList.ts';

/** The kind and size of the account at the start. */
export interface ScenarioOptions {
  readonly scenario: ScenarioName;
  /** The number of members on all lists of the main client together. */
  readonly members: number;
  readonly seed: number;
}

/** Creates the account of a scenario: always the same for the same seed, size and start of the clock. */
export const buildScenario = (options: ScenarioOptions, clock: Clock): Service => {
  switch (options.scenario) {
    case 'agency':
    case 'small':
      return buildAgency({ ...options, isAgency: true }, clock);
    case 'direct':
      return buildAgency({ ...options, isAgency: false }, clock);
    case 'one-list':
      return buildOneList(options, clock);
    case 'busy':
      return buildBusy(options, clock);
    case 'empty':
      return buildEmpty(options, clock);
  }
};
