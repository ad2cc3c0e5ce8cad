/** Every choice of the settings object has a control: a field that nobody can set in the page would be a setting that only a developer knows of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const FIELDS = 'force-app/main/default/objects/SyncSetting__c/fields';
const SETTINGS = 'force-app/main/default/classes/settings';
/** Set by buttons, not by a field of a form: pause and resume on Home, "This org" in Settings. */
const BUTTONS = ['ConfirmedOrgId__c', 'IsPaused__c', 'IsPausedByService__c', 'PauseReason__c'];
/** What the package notes for itself: nobody chooses when somebody was told last, or what an older version left to do. */
const NOTES = ['ImportOwnersAlertedAt__c', 'IsTrackingOrdered__c', 'NotStartedAlertedAt__c', 'SyncUserAlertedAt__c'];
const ELSEWHERE = [...BUTTONS, ...NOTES];
const fields = readdirSync(join(ROOT, FIELDS)).map((file) => file.replace('.field-meta.xml', ''));
const properties = (type: string): readonly string[] =>
  [...read(`types/apex/${type}.d.ts`).matchAll(/^ {8}(?<name>\w+): /gm)].map(({ groups }) => groups?.['name'] ?? '');

describe('the settings page', () => {
  it('saves every field of the settings object', () => {
    const saved = `${read(`${SETTINGS}/GeneralSettingsService.cls`)}${read('force-app/main/default/classes/sync/schedule/SyncScheduleService.cls')}`;
    expect(fields.filter((field) => !ELSEWHERE.includes(field) && !new RegExp(`\\b${field} = `).test(saved))).toEqual([]);
    expect(ELSEWHERE.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('has a control with a consequence for every general setting', () => {
    const catalog = read('force-app/main/default/lwc/settingsCatalog/settingsCatalog.ts');
    expect(properties('GeneralSettings').length).toBeGreaterThan(20);
    expect(properties('GeneralSettings').filter((name) => !new RegExp(`name: '${name}'[^}]*?help: labels\\.`, 's').test(catalog))).toEqual(
      [],
    );
  });

  it('has a control for every choice of the schedule', () => {
    const template = read('force-app/main/default/lwc/settingsSchedule/settingsSchedule.html');
    const told = [
      'nextStartAt',
      'syncUserId',
      'syncUserName',
      'isSyncUserActive',
      'isSyncUserOther',
      'timeZone',
      'isMissing',
      'isPaused',
      'pauseReason',
    ];
    expect(properties('SyncSchedule').filter((name) => !told.includes(name) && !template.includes(`data-name="${name}"`))).toEqual([]);
  });
});
