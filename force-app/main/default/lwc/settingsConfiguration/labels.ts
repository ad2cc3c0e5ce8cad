/** The words of this component. */
import compare from '@salesforce/label/c.Compare';
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
import whatWouldChange from '@salesforce/label/c.WhatWouldChange';
import wouldBe from '@salesforce/label/c.WouldBe';

export const labels = {
    compare,
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
    whatWouldChange,
    wouldBe
};
