/** The words of this component. */
import alerts from '@salesforce/label/c.Alerts';
import budget from '@salesforce/label/c.Budget';
import confirmOrg from '@salesforce/label/c.ConfirmOrg';
import confirmOrgMessage from '@salesforce/label/c.ConfirmOrgMessage';
import confirmOrgWaiting from '@salesforce/label/c.ConfirmOrgWaiting';
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
import outwardGuard from '@salesforce/label/c.OutwardGuard';
import outwardIsConfirmed from '@salesforce/label/c.OutwardIsConfirmed';
import outwardNotYet from '@salesforce/label/c.OutwardNotYet';
import saveSettings from '@salesforce/label/c.SaveSettings';
import settingFieldMissing from '@salesforce/label/c.SettingFieldMissing';
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
    confirmOrg,
    confirmOrgMessage,
    confirmOrgWaiting,
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
    outwardGuard,
    outwardIsConfirmed,
    outwardNotYet,
    saveSettings,
    settingFieldMissing,
    settingsNote,
    settingsNotSaved,
    settingsSaved,
    settingsSections,
    settingsTitle,
    whatIsCopied,
    writing,
};
