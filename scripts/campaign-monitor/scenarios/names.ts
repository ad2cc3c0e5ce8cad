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
