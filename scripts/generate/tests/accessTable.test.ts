import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectFields } from '../access/objectFields.ts';
import { access } from '../access/table.ts';

const MAIN = 'force-app/main/default';
const namesIn = (folder: string, suffix: string): readonly string[] =>
  readdirSync(join(MAIN, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => path.slice(path.lastIndexOf('/') + 1, -suffix.length));
const unknown = (named: readonly string[], known: readonly string[]): readonly string[] => named.filter((name) => !known.includes(name));
const ownObjects = readdirSync(join(MAIN, 'objects')).filter(
  (name) =>
    name.endsWith('__c') && !readFileSync(join(MAIN, 'objects', name, `${name}.object-meta.xml`), 'utf8').includes('customSettingsType'),
);
const [admin, ...others] = access;

describe('the access table', () => {
  it('names only what the project has', () => {
    expect(
      unknown(
        access.flatMap(({ classes }) => classes),
        namesIn('classes', '.cls'),
      ),
    ).toEqual([]);
    expect(
      unknown(
        access.flatMap(({ tabs }) => tabs),
        namesIn('tabs', '.tab-meta.xml'),
      ),
    ).toEqual([]);
    expect(
      unknown(
        access.flatMap(({ customPermissions }) => customPermissions),
        namesIn('customPermissions', '.customPermission-meta.xml'),
      ),
    ).toEqual([]);
    expect(
      access.flatMap(({ objects }) => Object.keys(objects)).filter((name) => name.endsWith('__c') && !ownObjects.includes(name)),
    ).toEqual([]);
    expect(access.flatMap(({ customSettings = [] }) => customSettings).filter((name) => !existsSync(join(MAIN, 'objects', name)))).toEqual(
      [],
    );
    expect(
      access
        .flatMap(({ credentials = [] }) => credentials)
        .filter((name) => !existsSync(join(MAIN, 'externalCredentials', `${name.split('-')[0] ?? ''}.externalCredential-meta.xml`))),
    ).toEqual([]);
  });

  it('gives settings to administrators only: code reads them for everybody', () => {
    expect(access.filter(({ customSettings = [] }) => customSettings.length > 0).map(({ name }) => name)).toEqual(['CampaignMonitorAdmin']);
  });

  it('takes editing away only from fields that a permission set can speak of', () => {
    const fields = ownObjects.flatMap((object) => objectFields(process.cwd(), object).map(({ name }) => `${object}.${name}`));
    expect(
      unknown(
        access.flatMap(({ readOnlyFields = [] }) => readOnlyFields),
        fields,
      ),
    ).toEqual([]);
  });

  it('gives administrators every object, tab, class that a screen calls, and permission that others have', () => {
    expect(ownObjects.filter((name) => admin?.objects[name] !== 'modify all')).toEqual([]);
    expect(unknown(namesIn('tabs', '.tab-meta.xml'), admin?.tabs ?? [])).toEqual([]);
    const screens = namesIn('classes', '.cls').filter((name) => name.endsWith('Controller'));
    expect(unknown(screens, admin?.classes ?? [])).toEqual([]);
    expect(
      unknown(
        others.filter(({ name }) => name !== 'CampaignMonitorSync').flatMap(({ customPermissions }) => customPermissions),
        admin?.customPermissions ?? [],
      ),
    ).toEqual([]);
  });

  it('lets viewers change nothing and call nobody', () => {
    const viewer = access.find(({ name }) => name === 'CampaignMonitorViewer');
    expect(Object.values(viewer?.objects ?? {}).filter((level) => level !== 'read')).toEqual([]);
    expect(viewer?.credentials).toBeUndefined();
  });
});
