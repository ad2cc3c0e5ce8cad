/**
 * JSON names that Apex has for itself: such a property gets a longer name, and the package's JSON door renames it on the way.
 * Source: Apex Developer Guide, "Reserved Keywords".
 */
import { header } from '../generator.ts';
import { properties } from './apexType.ts';
import type { AreaTypes } from './types.ts';

export const RESERVED_CLASS = 'ApiReservedNames';
const RESERVED: readonly string[] = [
  'currency',
  'date',
  'datetime',
  'from',
  'group',
  'limit',
  'number',
  'order',
  'select',
  'sort',
  'time',
  'where',
];

export const propertyName = (jsonName: string): string => (RESERVED.includes(jsonName.toLowerCase()) ? `${jsonName}Value` : jsonName);

/** The class with the names that the areas' types really have. */
export function reservedClass(areas: readonly AreaTypes[]): string {
  const names = areas.flatMap(({ types }) => types.flatMap(({ fields }) => properties(fields).map(([name]) => name)));
  const renamed = [...new Set(names.filter((name) => propertyName(name) !== name))].sort();
  return [
    '/**',
    ` * ${header('apexTypes', 'scripts/campaign-monitor/contract')}`,
    ' * JSON names that Apex reserves, with the property that stands for them. Source: Apex Developer Guide, "Reserved Keywords".',
    ' */',
    `public inherited sharing class ${RESERVED_CLASS} {`,
    `public static final Map<String, String> PROPERTY_BY_NAME = new Map<String, String>{ ${renamed.map((name) => `'${name}' => '${propertyName(name)}'`).join(', ')} };`,
    '}',
  ].join('\n');
}
