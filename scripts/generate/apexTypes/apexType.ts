/** How the contract's kinds are said in Apex. */
import { isOptional, type Fields, type Schema } from '../../campaign-monitor/contract/index.ts';
import { typedForm } from './types.ts';

/** `classOf` tells in which class an object type is. */
export function apexType(schema: Schema, classOf: (name: string) => string): string {
  switch (schema.kind) {
    case 'text':
    case 'choice':
      return 'String';
    case 'integer':
      return 'Integer';
    case 'decimal':
      return 'Decimal';
    case 'flag':
      return 'Boolean';
    case 'list':
      return `List<${apexType(schema.of, classOf)}>`;
    case 'object':
      return `${classOf(schema.name)}.${schema.name}`;
    case 'either':
      return apexType(typedForm(schema), classOf);
    case 'open':
      throw new Error('Apex can not deserialize a value of any type: leave the call out of scripts/generate/apexTypes/areas.ts');
  }
}

/** The properties of an object with the marks of what may be missing taken off. */
export const properties = (fields: Fields): readonly (readonly [string, Schema])[] =>
  Object.entries(fields).map(([name, field]) => [name, isOptional(field) ? field.of : field] as const);
