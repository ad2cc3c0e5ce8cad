/** The words of this component. */
import chooseFile from '@salesforce/label/c.ChooseFile';
import compare from '@salesforce/label/c.Compare';
import configurationNotCompared from '@salesforce/label/c.ConfigurationNotCompared';
import configurationNotExported from '@salesforce/label/c.ConfigurationNotExported';
import configurationNotImported from '@salesforce/label/c.ConfigurationNotImported';
import confirmSettings from '@salesforce/label/c.ConfirmSettings';
import confirmWord from '@salesforce/label/c.ConfirmWord';
import downloadFile from '@salesforce/label/c.DownloadFile';
import exportConfiguration from '@salesforce/label/c.ExportConfiguration';
import exportedFile from '@salesforce/label/c.ExportedFile';
import exportHelp from '@salesforce/label/c.ExportHelp';
import exportNow from '@salesforce/label/c.ExportNow';
import fileToImport from '@salesforce/label/c.FileToImport';
import importColTitle from '@salesforce/label/c.ImportColTitle';
import importConfiguration from '@salesforce/label/c.ImportConfiguration';
import importHelp from '@salesforce/label/c.ImportHelp';
import isNow from '@salesforce/label/c.IsNow';
import nothingDiffers from '@salesforce/label/c.NothingDiffers';
import setting from '@salesforce/label/c.Setting';
import settingsTakenOver from '@salesforce/label/c.SettingsTakenOver';
import settingsTakenOverPartly from '@salesforce/label/c.SettingsTakenOverPartly';
import wasLeftOut from '@salesforce/label/c.WasLeftOut';
import whatWouldChange from '@salesforce/label/c.WhatWouldChange';
import willBeLeftOut from '@salesforce/label/c.WillBeLeftOut';
import wouldBe from '@salesforce/label/c.WouldBe';

export const labels = {
    chooseFile,
    compare,
    configurationNotCompared,
    configurationNotExported,
    configurationNotImported,
    confirmSettings,
    confirmWord,
    downloadFile,
    exportConfiguration,
    exportedFile,
    exportHelp,
    exportNow,
    fileToImport,
    importColTitle,
    importConfiguration,
    importHelp,
    isNow,
    nothingDiffers,
    setting,
    settingsTakenOver,
    settingsTakenOverPartly,
    wasLeftOut,
    whatWouldChange,
    willBeLeftOut,
    wouldBe,
};
