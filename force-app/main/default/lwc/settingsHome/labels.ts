/** The words of this component. */
import alerts from '@salesforce/label/c.Alerts';
import budget from '@salesforce/label/c.Budget';
import confirmSettings from '@salesforce/label/c.ConfirmSettings';
import confirmWord from '@salesforce/label/c.ConfirmWord';
import discard from '@salesforce/label/c.Discard';
import howLongKept from '@salesforce/label/c.HowLongKept';
import importStepPreview from '@salesforce/label/c.ImportStepPreview';
import inward from '@salesforce/label/c.Inward';
import loading from '@salesforce/label/c.Loading';
import matching from '@salesforce/label/c.Matching';
import matchingRule from '@salesforce/label/c.MatchingRule';
import notSavedYet from '@salesforce/label/c.NotSavedYet';
import outOfRange from '@salesforce/label/c.OutOfRange';
import outward from '@salesforce/label/c.Outward';
import saveSettings from '@salesforce/label/c.SaveSettings';
import scheduleQuietBoth from '@salesforce/label/c.ScheduleQuietBoth';
import scheduleQuietSame from '@salesforce/label/c.ScheduleQuietSame';
import settingAddressUnknown from '@salesforce/label/c.SettingAddressUnknown';
import settingFieldMissing from '@salesforce/label/c.SettingFieldMissing';
import settingRunsBeforeRows from '@salesforce/label/c.SettingRunsBeforeRows';
import settingsNote from '@salesforce/label/c.SettingsNote';
import settingsNotSaved from '@salesforce/label/c.SettingsNotSaved';
import settingsSaved from '@salesforce/label/c.SettingsSaved';
import settingsSections from '@salesforce/label/c.SettingsSections';
import settingsTitle from '@salesforce/label/c.SettingsTitle';
import whatIsCopied from '@salesforce/label/c.WhatIsCopied';
import writing from '@salesforce/label/c.Writing';

export const labels = {
    alerts,
    budget,
    confirmSettings,
    confirmWord,
    discard,
    howLongKept,
    importStepPreview,
    inward,
    loading,
    matching,
    matchingRule,
    notSavedYet,
    outOfRange,
    outward,
    saveSettings,
    scheduleQuietBoth,
    scheduleQuietSame,
    settingAddressUnknown,
    settingFieldMissing,
    settingRunsBeforeRows,
    settingsNote,
    settingsNotSaved,
    settingsSaved,
    settingsSections,
    settingsTitle,
    whatIsCopied,
    writing,
};
