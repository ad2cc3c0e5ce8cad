/** The words of this component. */
import setting from '@salesforce/label/c.Setting';
import settingsChosenHere from '@salesforce/label/c.SettingsChosenHere';
import settingsConflict from '@salesforce/label/c.SettingsConflict';
import settingsKeepSaved from '@salesforce/label/c.SettingsKeepSaved';
import settingsSavedMeanwhile from '@salesforce/label/c.SettingsSavedMeanwhile';
import settingsSaveMine from '@salesforce/label/c.SettingsSaveMine';

export const labels = { setting, settingsChosenHere, settingsConflict, settingsKeepSaved, settingsSavedMeanwhile, settingsSaveMine };
