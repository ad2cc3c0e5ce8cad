/** Texts that fields of several objects share, in the notation of `data/schema/standard/facts.ts`. */
import { all, MONEY, TOTAL } from '../describedObjects/words.ts';

export const amounts = (...names: readonly string[]): Readonly<Record<string, string>> => all(MONEY, ...names);
export const totals = (...names: readonly string[]): Readonly<Record<string, string>> => all(TOTAL, ...names);

/** Of Einstein Activity Capture. */
export const METRICS = {
  ActivityMetricId: 'ref- > ActivityMetric',
  ActivityMetricRollupId: 'ref- > ActivityMetricRollup',
} as const;
const CADENCE_STATES = 'Complete|Error|Initializing|Paused|Processing|Running';
/** Of Sales Engagement. */
export const cadence = (stem: string): Readonly<Record<string, string>> => ({
  [`${stem}ActionCadenceAssigneeId`]: 'ref- > Group|User',
  [`${stem}ActionCadenceId`]: 'ref- > ActionCadence',
  [`${stem}ActionCadenceState`]: `picklist-~: ${CADENCE_STATES}`,
  [`${stem}ScheduledResumeDateTime`]: 'datetime-',
});
export const ENGAGEMENT = {
  ...cadence(''),
  ActiveTrackerCount: 'int-',
  FirstCallDateTime: 'datetime-',
  FirstEmailDateTime: 'datetime-',
} as const;
export const TERM_UNITS = 'Annual=Years|Months';
