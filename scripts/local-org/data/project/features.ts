/** What the scratch org definitions in `config/` switch on. Source: Salesforce DX Developer Guide, "Build Your Own Scratch Org Definition File", "Scratch Org Features". */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './jsonFile.ts';
import type { Project } from './model.ts';
import type { ProjectProblem } from './problem.ts';
import { flag } from './xml.ts';

interface Definition {
  readonly features?: readonly string[] | string;
  readonly settings?: { readonly currencySettings?: { readonly enableMultiCurrency?: boolean } };
}
/** Features are named without case; some carry a quantity: `SalesUser:5`. */
const NAMES = new Map(['PersonAccounts', 'MultiCurrency', 'StateAndCountryPicklist'].map((name) => [name.toLowerCase(), name]));

export function scratchFeatures(folder: string, problems: ProjectProblem[]): readonly string[] {
  const config = join(folder, 'config');
  if (!existsSync(config)) return [];
  const definitions = readdirSync(config).filter((name) => name.endsWith('scratch-def.json'));
  const main = definitions.filter((name) => name === 'project-scratch-def.json');
  return (main.length > 0 ? main : definitions).flatMap((name) => {
    const definition = readJson(join(config, name), problems) as Definition | undefined;
    const features = typeof definition?.features === 'string' ? definition.features.split(';') : (definition?.features ?? []);
    return [...features.map(known), ...(definition?.settings?.currencySettings?.enableMultiCurrency === true ? ['MultiCurrency'] : [])];
  });
}

/** What the settings of a project switch on. Source: Metadata API Developer Guide, "CurrencySettings", enableMultiCurrency. */
export function deployedFeatures(metadata: Project['metadata']): readonly string[] {
  const currencies = metadata.get('settings')?.get('Currency');
  return currencies !== undefined && flag(currencies, 'enableMultiCurrency') ? ['MultiCurrency'] : [];
}

function known(feature: string): string {
  const [name = ''] = feature.trim().split(':');
  return NAMES.get(name.toLowerCase()) ?? name;
}
