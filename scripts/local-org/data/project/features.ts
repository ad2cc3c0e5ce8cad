/** Features of the scratch org definitions in `config/`. Source: Salesforce DX Developer Guide, "Build Your Own Scratch Org Definition File", "Scratch Org Features". */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './jsonFile.ts';
import { isCumulusProject } from './read/packages.ts';
import type { Project } from './model.ts';
import type { ProjectProblem } from './problem.ts';
import { flag } from './xml.ts';

interface Definition {
  readonly features?: readonly string[] | string;
  /** By `currencySettings`, then by name. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}
/** Features that settings enable: the settings file, the element and its value, the feature. Source: Metadata API Developer Guide, "Settings" and the page of each. */
const SETTINGS = [
  ['Currency', 'enableMultiCurrency', true, 'MultiCurrency'],
  ['Name', 'enableMiddleName', true, 'MiddleNames'],
  ['Name', 'enableNameSuffix', true, 'NameSuffixes'],
  ['Campaign', 'enableAccountsAsCM', true, 'AccountsAsCampaignMembers'],
  ['Contract', 'autoCalculateEndDate', false, 'GivenContractEnds'],
  ['Security', 'enableAuditFieldsInactiveOwner', true, 'GivenAuditFields'],
  ['Communities', 'enableNetworksEnabled', true, 'Communities'],
  ['Entitlement', 'enableEntitlements', true, 'Entitlements'],
  ['FieldService', 'fieldServiceOrgPref', true, 'FieldService'],
  ['Ideas', 'enableIdeas', true, 'Ideas'],
  ['Knowledge', 'enableKnowledge', true, 'Knowledge'],
  ['LiveAgent', 'enableLiveAgent', true, 'LiveAgent'],
  ['OmniChannel', 'enableOmniChannel', true, 'OmniChannel'],
  ['Territory2', 'enableTerritoryManagement2', true, 'Territories'],
] as const;
/** The features that change an org here; others may be named in definitions. */
export const featureNames: readonly string[] = ['PersonAccounts', 'StateAndCountryPicklist', ...SETTINGS.map(([, , , feature]) => feature)];
/** Features are named without case; some carry a quantity: `SalesUser:5`. */
const NAMES = new Map(featureNames.map((name) => [name.toLowerCase(), name]));

export function scratchFeatures(folder: string, problems: ProjectProblem[]): readonly string[] {
  return definitionFiles(folder).flatMap((path) => {
    const definition = readJson(path, problems) as Definition | undefined;
    const features = typeof definition?.features === 'string' ? definition.features.split(';') : (definition?.features ?? []);
    const set = SETTINGS.filter(([file, name, wanted]) => definition?.settings?.[settingsKey(file)]?.[name] === wanted);
    return [...features.map(known), ...set.map(([, , , feature]) => feature)];
  });
}

/** `FieldService`: `fieldServiceSettings`. */
const settingsKey = (file: string): string => `${file.charAt(0).toLowerCase()}${file.slice(1)}Settings`;

/** Projects of CumulusCI run their tests in the scratch org `feature`. Source: CumulusCI documentation, "Manage Scratch Orgs". */
function definitionFiles(folder: string): readonly string[] {
  const orgs = isCumulusProject(folder)
    ? ['feature.json', 'dev.json'].map((name) => join(folder, 'orgs', name)).filter((path) => existsSync(path))
    : [];
  if (orgs.length > 0) return orgs.slice(0, 1);
  const config = join(folder, 'config');
  if (!existsSync(config)) return [];
  const definitions = readdirSync(config).filter((name) => name.endsWith('scratch-def.json'));
  const main = definitions.filter((name) => name === 'project-scratch-def.json');
  return (main.length > 0 ? main : definitions).map((name) => join(config, name));
}

/** Features that the settings of a project enable, and those its components are of. */
export function deployedFeatures(metadata: Project['metadata'], objects: Project['objects']): readonly string[] {
  const set = SETTINGS.filter(([file, name, wanted]) => {
    const settings = metadata.get('settings')?.get(file);
    return settings?.[name] !== undefined && flag(settings, name) === wanted;
  });
  return [...set.map(([, , , feature]) => feature), ...(objects.some(isOfPersons) ? ['PersonAccounts'] : [])];
}

/** Person record types exist only in orgs with person accounts. Source: SOAP API Developer Guide, "Person Account Record Types"; seen in public projects: `objects/PersonAccount/recordTypes`. */
const isOfPersons = ({ name, recordTypes }: Project['objects'][number]): boolean => name === 'PersonAccount' && recordTypes.length > 0;

function known(feature: string): string {
  const [name = ''] = feature.trim().split(':');
  return NAMES.get(name.toLowerCase()) ?? name;
}
