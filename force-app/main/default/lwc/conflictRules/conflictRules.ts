/** What happens when both sides have a value, with its consequence in plain words. */
import { labels } from './labels';

export interface ConflictRule {
    value: string;
    label: string;
    help: string;
}

export const conflictRules: readonly ConflictRule[] = [
    { value: 'Fill blanks only', label: labels.mappingFillsBlanks, help: labels.mappingFillsBlanksHelp },
    { value: 'Campaign Monitor wins', label: labels.mappingWinsService, help: labels.mappingWinsServiceHelp },
    { value: 'Newest wins', label: labels.mappingWinsNewest, help: labels.mappingWinsNewestHelp },
    { value: 'Salesforce wins', label: labels.mappingWinsSalesforce, help: labels.mappingWinsSalesforceHelp },
];

export const conflictRuleOf = (value: string): ConflictRule | undefined => conflictRules.find((rule) => rule.value === value);
