/**
 * Components that the source format spreads over files of their parts, by the project's `sourceBehaviorOptions`.
 * Source: Salesforce DX Developer Guide, "Use the Source Behavior Options"; the layouts are those that the Salesforce CLI writes.
 */
import { basename, dirname, sep } from 'node:path';
import { pathWithoutTokens } from './namespaceTokens.ts';
import type { Xml } from '../xml.ts';

/** Some elements of a component. */
export interface Part {
  readonly kind: string;
  readonly name: string;
  readonly xml: Xml;
}

/** The folder of a type, with the type's suffix. */
const HOMES: Readonly<Record<string, string>> = { permissionsets: 'permissionset', sharingRules: 'sharingRules', workflows: 'workflow' };

/** Of a permission set that is spread per object, with what it grants on each. Its files hold elements of a permission set. */
const SETTINGS_OF_OBJECTS = 'objectSettings';

/** Those of a workflow are named by their types; others by their elements. */
function elementOf(kind: string, folder: string): string {
  if (kind !== 'workflow') return folder;
  if (folder === 'workflowSends') return 'send';
  return folder.replace(/^workflow(.)/, (_all, first: string) => first.toLowerCase());
}

/** @return undefined for a file that is a whole component */
export function partOf(path: string, kind: string, xml: Xml): Part | undefined {
  const folders = dirname(path).split(sep);
  const home = folders.findLastIndex((folder) => HOMES[folder] !== undefined);
  const whole = HOMES[folders[home] ?? ''];
  const below = folders.slice(home + 1);
  if (whole === undefined || kind === whole || below.length === 0) return undefined;
  const last = below.at(-1) ?? '';
  const isOfPart = below.length > 1 && (whole !== 'permissionset' || PERMISSIONS.test(last));
  const holdsElements = !isOfPart || last === SETTINGS_OF_OBJECTS;
  return {
    kind: whole,
    name: pathWithoutTokens((isOfPart ? below.at(-2) : last) ?? ''),
    xml: holdsElements ? xml : { [elementOf(whole, last)]: xml },
  };
}
const PERMISSIONS = /^[a-z][A-Za-z]*(Accesses|Permissions|Settings|Visibilities)$/;

/** A permission set in a folder of its own, beside its parts. */
export const isAmongParts = (path: string, kind: string, name: string): boolean =>
  kind === 'permissionset' && basename(dirname(path)) === name;
