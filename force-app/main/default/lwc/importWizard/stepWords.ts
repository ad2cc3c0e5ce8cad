/** What the wizard calls its steps. */
import { fill } from 'c/format';
import { STEPS } from './importSteps';
import { labels } from './labels';
import type { StepName } from './importSteps';

/** The steps in their order, for the indicator. */
export const indicator = STEPS.map((value) => ({ value, label: labels[value] }));

export const headings: Readonly<Record<StepName, string>> = {
    source: labels.sourceHeading,
    list: labels.listHeading,
    fields: labels.fieldsHeading,
    options: labels.optionsHeading,
    preview: labels.previewHeading,
    run: labels.runHeading,
};

/** What is said to who listens to the page. */
export function announcementOf(step: StepName): string {
    return fill(labels.stepOf, STEPS.indexOf(step) + 1, STEPS.length, labels[step]);
}
