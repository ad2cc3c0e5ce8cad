/** The Apex class of an area: one inner class a type. */
import { header } from '../generator.ts';
import { apexType, properties } from './apexType.ts';
import { propertyName } from './reserved.ts';
import type { AreaTypes, ObjectSchema } from './types.ts';

const INPUT = 'scripts/campaign-monitor/contract';

export function apexClass({ area, types, endpoints }: AreaTypes, classOf: (name: string) => string): string {
  return [
    '/**',
    ` * ${header('apexTypes', INPUT)}`,
    ` * Transfer types of ${area.doc}: ${endpoints.map(({ name }) => name).join(', ')}.`,
    ' * Shape: the names are those of the JSON. What an answer leaves out is null.',
    ' */',
    `public inherited sharing class ${area.className} {`,
    ...types.map((type) => innerClass(type, classOf)),
    '}',
  ].join('\n');
}

const innerClass = ({ name, doc, fields }: ObjectSchema, classOf: (name: string) => string): string =>
  [
    `/** ${doc} */`,
    `public class ${name} {`,
    ...properties(fields).map(([field, schema]) => `public ${apexType(schema, classOf)} ${propertyName(field)};`),
    '}',
  ].join('\n');
