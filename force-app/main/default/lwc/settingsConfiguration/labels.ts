/** The words of this component. */
import compare from '@salesforce/label/c.Compare';
import exportConfiguration from '@salesforce/label/c.ExportConfiguration';
import exportedFile from '@salesforce/label/c.ExportedFile';
import exportHelp from '@salesforce/label/c.ExportHelp';
import exportNow from '@salesforce/label/c.ExportNow';
import fileToImport from '@salesforce/label/c.FileToImport';
import importConfiguration from '@salesforce/label/c.ImportConfiguration';
import importHelp from '@salesforce/label/c.ImportHelp';
import isNow from '@salesforce/label/c.IsNow';
import nothingDiffers from '@salesforce/label/c.NothingDiffers';
import setting from '@salesforce/label/c.Setting';
import settingsTakenOver from '@salesforce/label/c.SettingsTakenOver';
import takeOver from '@salesforce/label/c.TakeOver';
import whatWouldChange from '@salesforce/label/c.WhatWouldChange';
import wouldBe from '@salesforce/label/c.WouldBe';

export const labels = {
    compare,
    exportConfiguration,
    exportedFile,
    exportHelp,
    exportNow,
    fileToImport,
    importConfiguration,
    importHelp,
    isNow,
    nothingDiffers,
    setting,
    settingsTakenOver,
    takeOver,
    whatWouldChange,
    wouldBe
};
