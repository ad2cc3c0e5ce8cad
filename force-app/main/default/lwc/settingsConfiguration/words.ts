/** Names and values of a configuration file as its pages call them. */
import type { SettingDifference } from '@salesforce/apex/SettingDifference';
import { conflictRuleOf } from 'c/conflictRules';
import { fill, timeZone } from 'c/format';
import { hours, labelOf, optionOf, weekDays } from 'c/settingsCatalog';
import { labels } from './wordLabels';

/** A row of the comparison. */
export interface Change {
    /** Such as Newsletter › Creation rule › Owner. */
    name: string;
    before: string;
    after: string;
}
type Words = Readonly<Record<string, string>>;

const client: Words = { status: labels.memberStatus, recordOwner: labels.recordOwner };
const rule: Words = {
    creates: labels.ruleCreates,
    recordType: labels.ruleRecordType,
    owner: labels.ruleOwner,
    accountStrategy: labels.ruleAccount,
    account: labels.ruleAccountChosen,
    accountNamePattern: labels.rulePattern,
    isCreateOnly: labels.ruleCreateOnly,
    defaults: labels.ruleDefaults,
};
const mapping: Words = { source: labels.mappingSource, conflictRule: labels.mappingConflict, isActive: labels.mappingIsOn };
const source: Words = {
    type: labels.importStepSource,
    name: labels.importListTitle,
    object: labels.importObject,
    query: labels.importQuery,
    statuses: labels.importStatuses,
};
const columns: Words = {
    Name: labels.importTargetName,
    MobileNumber: labels.importTargetMobile,
    ConsentToTrack: labels.importTargetConsent,
    ConsentToSendSms: labels.importTargetSms,
};
const importOptions: Words = {
    isResubscribing: labels.importOptResubscribe,
    isRemoving: labels.importOptRemove,
    removalLimit: labels.importOptLimit,
    removalLimitPercent: labels.importOptPercent,
    isClearingBlanks: labels.importOptClear,
    isRespectingOptOut: labels.importOptOptOut,
    isStartingAutoresponders: labels.importOptStart,
};
const schedule: Words = { hours: fill(labels.importHours, timeZone), days: labels.importDays };
const importParts: Readonly<Record<string, Words>> = { source, columns, options: importOptions, schedule };

const values: Readonly<Record<string, Words>> = {
    creates: { Nothing: labels.ruleCreatesNothing },
    accountStrategy: {
        None: labels.ruleAccountNone,
        'One account': labels.ruleAccountOne,
        'By email domain': labels.ruleAccountDomain,
        'By pattern': labels.ruleAccountPattern,
    },
    source: { name: labels.importTargetName, email: labels.emailAddress, mobile: labels.importTargetMobile },
    type: {
        Report: labels.importKindReport,
        'List View': labels.importKindListView,
        'Salesforce Campaign': labels.importKindCampaign,
        SOQL: labels.importKindSoql,
    },
};
const SWITCH: Words = { true: labels.on, false: labels.off };
/** What may be several, with commas. */
const several: Readonly<Record<string, readonly { label: string; value: string }[]>> = { hours, days: weekDays, skippedActivities: [] };

/** The personalization tag of a custom field without its brackets. */
const tagged = (text: string): string => text.replace(/^\[(.*)\]$/, '$1');

/** An import names its parts in groups, which its page does not. */
function importName([title = '', ...rest]: readonly string[]): readonly string[] {
    const [part = '', name] = rest;
    return [labels.importColTitle, title, name === undefined ? labels.importEmailColumn : (importParts[part]?.[name] ?? tagged(name))];
}

function nameInList([part = '', ...rest]: readonly string[]): readonly string[] {
    const last = rest[rest.length - 1] ?? '';
    switch (part) {
        case 'rule':
            return [labels.creationRule, ...rest.map((name) => rule[name] ?? name)];
        case 'mappings':
            return [labels.fieldMappings, ...rest.slice(0, -1), mapping[last] ?? last];
        case 'imports':
            return importName(rest);
        default:
            return [labels.syncMembers];
    }
}

function nameOf([part = '', holder = '', ...rest]: readonly string[]): string {
    if (part === 'clients') return [holder, ...rest.map((name) => client[name] ?? name)].join(' › ');
    return part === 'lists' ? [holder, ...nameInList(rest)].join(' › ') : labelOf(holder);
}

function wordOf(path: readonly string[], value: string): string {
    const name = path[path.length - 1] ?? '';
    return (
        (path.length === 2 ? optionOf(name, value) : undefined) ??
        values[name]?.[value] ??
        several[name]?.find((option) => option.value === value)?.label ??
        conflictRuleOf(value)?.label ??
        SWITCH[value] ??
        tagged(value)
    );
}

function valueOf(path: readonly string[], value: string | null): string {
    const isSeveral = several[path[path.length - 1] ?? ''] !== undefined;
    const text = (isSeveral ? (value ?? '').split(',') : [value ?? '']).map((one) => wordOf(path, one)).join(', ');
    return text === '' ? labels.nothingChosen : text;
}

export const inWords = ({ path, before, after }: SettingDifference): Change => ({
    name: nameOf(path),
    before: valueOf(path, before),
    after: valueOf(path, after),
});
