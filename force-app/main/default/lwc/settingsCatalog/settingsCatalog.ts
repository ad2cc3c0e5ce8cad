/** The settings in groups, with their consequences in plain words: what Settings shows, and what a comparison names. */
import LOCALE from '@salesforce/i18n/locale';
import { formatWeekday } from 'c/format';
import type { SettingItem } from 'c/settingsGroup';
import { activities } from 'c/valueNames';
import { labels } from './labels';

interface Option {
    label: string;
    value: string;
}
const options = (...pairs: [value: string, label: string][]): Option[] => pairs.map(([value, label]) => ({ label, value }));

/** What Settings consists of, in the order of its navigation. */
export const sections = options(
    ['schedule', labels.tabSchedule],
    ['content', labels.tabContent],
    ['people', labels.tabPeople],
    ['lists', labels.tabLists],
    ['optout', labels.tabOptOut],
    ['limits', labels.tabLimits],
    ['access', labels.access],
    ['connection', labels.tabConnection],
    ['configuration', labels.tabConfiguration],
);
export const content: SettingItem[] = [
    { name: 'isSyncingMembers', kind: 'toggle', label: labels.syncMembers, help: labels.syncMembersHelp },
    { name: 'isSyncingTracking', kind: 'toggle', label: labels.syncTracking, help: labels.syncTrackingHelp },
    {
        name: 'skippedActivities',
        kind: 'checks',
        label: labels.skipActivities,
        help: labels.skipActivitiesHelp,
        options: [...activities],
    },
    { name: 'isSyncingJourneys', kind: 'toggle', label: labels.syncJourneys, help: labels.syncJourneysHelp },
    { name: 'isSyncingSuppression', kind: 'toggle', label: labels.syncSuppression, help: labels.syncSuppressionHelp },
];
export const retention: SettingItem[] = [
    { name: 'trackingMonths', kind: 'number', label: labels.trackingMonths, help: labels.trackingMonthsHelp, min: 1, max: 120 },
    { name: 'logDays', kind: 'number', label: labels.logDays, help: labels.logDaysHelp, min: 1, max: 3650 },
    { name: 'importResultDays', kind: 'number', label: labels.importResultDays, help: labels.importResultDaysHelp, min: 1, max: 3650 },
    { name: 'importRunDays', kind: 'number', label: labels.importRunDays, help: labels.importRunDaysHelp, min: 1, max: 3650 },
];
export const matching: SettingItem[] = [
    {
        name: 'matchTo',
        kind: 'choice',
        label: labels.matchTo,
        help: labels.matchToHelp,
        options: options(['Contacts and Leads', labels.contactsAndLeads], ['Contacts', labels.contacts], ['Leads', labels.leads]),
    },
    {
        name: 'matchOrder',
        kind: 'choice',
        label: labels.matchOrder,
        help: labels.matchOrderHelp,
        options: options(['Most recent', labels.mostRecent], ['Oldest', labels.oldest], ['By field', labels.byField]),
    },
    { name: 'matchOrderField', kind: 'choice', label: labels.matchOrderField, help: labels.matchOrderFieldHelp },
    {
        name: 'contactEmailFields',
        kind: 'fields',
        label: labels.contactEmailFields,
        help: labels.emailFieldsHelp,
        noOptions: labels.noFurtherEmailFields,
    },
    {
        name: 'leadEmailFields',
        kind: 'fields',
        label: labels.leadEmailFields,
        help: labels.emailFieldsHelp,
        noOptions: labels.noFurtherEmailFields,
    },
];
export const writing: SettingItem[] = [
    {
        name: 'isUpdatingPeople',
        kind: 'toggle',
        label: labels.updatePeople,
        help: labels.updatePeopleHelp,
        changes: 'people',
        hasPreview: true,
    },
    {
        name: 'salesforceCampaigns',
        kind: 'choice',
        label: labels.salesforceCampaigns,
        help: labels.salesforceCampaignsHelp,
        options: options(
            ['Off', labels.off],
            ['Never', labels.campaignsNever],
            ['Always', labels.campaignsAlways],
            ['First only', labels.campaignsFirst],
        ),
        changes: 'campaigns',
        hasPreview: true,
    },
    { name: 'protectedStatuses', kind: 'text', label: labels.protectedStatuses, help: labels.protectedStatusesHelp },
];
export const optIn: SettingItem[] = [
    {
        name: 'optOutFromService',
        kind: 'choice',
        label: labels.optOutFromService,
        help: labels.optOutFromServiceHelp,
        options: options(['Never', labels.importNever], ['All lists', labels.whenFromAll], ['Any list', labels.whenFromAny]),
        changes: 'people',
        hasPreview: true,
    },
    {
        name: 'isBounceOptingOut',
        kind: 'toggle',
        label: labels.bounceOptsOut,
        help: labels.bounceOptsOutHelp,
        changes: 'people',
        hasPreview: true,
    },
];
export const optOut: SettingItem[] = [
    {
        name: 'isOptOutUnsubscribing',
        kind: 'toggle',
        label: labels.optOutUnsubscribes,
        help: labels.optOutUnsubscribesHelp,
        changes: 'subscribers',
        hasPreview: true,
    },
    {
        name: 'isChangingAddresses',
        kind: 'toggle',
        label: labels.changeAddresses,
        help: labels.changeAddressesHelp,
        changes: 'subscribers',
        hasPreview: true,
    },
    {
        name: 'isDeletingSubscribers',
        kind: 'toggle',
        label: labels.deleteSubscribers,
        help: labels.deleteSubscribersHelp,
        changes: 'subscribers',
        hasPreview: true,
    },
];
export const budget: SettingItem[] = [
    { name: 'budgetPercent', kind: 'number', label: labels.budgetPercent, help: labels.budgetPercentHelp, min: 10, max: 100 },
];
export const alerts: SettingItem[] = [
    { name: 'alertAddresses', kind: 'text', label: labels.alertAddresses, help: labels.alertAddressesHelp },
];

/** Settings that, switched on, change people or subscribers. */
export const dangerous: SettingItem[] = [...writing, ...optIn, ...optOut].filter(({ changes }) => changes !== undefined);
const SWITCHED_OFF: readonly unknown[] = [false, 'false', 'Never', 'Off'];
/** Whether that choice is one of them, and not just switched off. @param value as it is on the page, or as text. */
export const isRisky = (name: string, value: unknown): boolean =>
    dangerous.some((item) => item.name === name) && !SWITCHED_OFF.includes(value);

/** How often the sync may run by itself. */
export const frequencies = options(
    ['Quarter hour', labels.everyQuarterHour],
    ['Hourly', labels.everyHour],
    ['Every N hours', labels.everyNHours],
    ['Daily', labels.everyDay],
    ['Weekly', labels.everyWeek],
    ['Off', labels.neverByItself],
);
const hourName = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
export const hours = Array.from({ length: 24 }, (_none, hour) => ({
    label: hourName.format(Date.UTC(2026, 0, 1, hour)),
    value: String(hour),
}));
export const quietHours = [{ label: labels.noQuietHours, value: '' }, ...hours];
export const weekDays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'].map((value, day) => ({ label: formatWeekday(day), value }));

/** What a choice is called, and the names of what may be chosen. */
interface Named {
    label: string;
    options?: Option[];
}
const named: Readonly<Record<string, Named>> = {
    ...Object.fromEntries(
        [...content, ...retention, ...matching, ...writing, ...optIn, ...optOut, ...budget, ...alerts].map((item) => [item.name, item]),
    ),
    frequency: { label: labels.frequency, options: frequencies },
    everyHours: { label: labels.everyHowManyHours },
    startHour: { label: labels.atHour, options: hours },
    weekDay: { label: labels.onDay, options: weekDays },
    quietFromHour: { label: labels.quietFrom, options: quietHours },
    quietToHour: { label: labels.quietTo, options: quietHours },
};

/** What a choice is called on its page; the name itself for none. */
export const labelOf = (name: string): string => named[name]?.label ?? name;

/** What was chosen, as it is called there; undefined where there is no choice among names. */
export const optionOf = (name: string, value: string): string | undefined =>
    named[name]?.options?.find((option) => option.value === value)?.label;

/** A choice as its page shows it; several of a list with commas. */
export function wordsOf(name: string, value: unknown): string {
    if (typeof value === 'boolean') return value ? labels.on : labels.off;
    const words = (Array.isArray(value) ? value : [value])
        .map((one: unknown) => String(one ?? ''))
        .map((one) => optionOf(name, one) ?? one)
        .join(', ');
    return words === '' ? labels.nothingChosen : words;
}
