/** The accounts to choose from at the start: an agency with everything; a small one; a direct customer; an account with a client and one list; one with 300 lists and 100 campaigns; one with an empty client. */
export const SCENARIOS = ['agency', 'small', 'direct', 'one-list', 'busy', 'empty'] as const;
/** The name of one. */
export type ScenarioName = (typeof SCENARIOS)[number];

/** The default number of members of a scenario. */
export const DEFAULT_MEMBERS: Readonly<Record<ScenarioName, number>> = {
  agency: 5_000,
  small: 200,
  direct: 5_000,
  'one-list': 5_000,
  busy: 50_000,
  empty: 0,
};
