/** A JSON value that a schema describes, the same every time: what the generated tests read. */
import type { Schema } from '../../campaign-monitor/contract/index.ts';
import { properties } from './apexType.ts';
import { typedForm } from './types.ts';

export function sample(schema: Schema, name: string): unknown {
  switch (schema.kind) {
    case 'text':
      return `${name} of a sample`;
    case 'choice':
      return schema.of[0];
    case 'integer':
      return name.length;
    case 'decimal':
      return name.length + 0.5;
    case 'flag':
      return true;
    case 'list':
      return [sample(schema.of, name)];
    case 'object':
      return Object.fromEntries(properties(schema.fields).map(([field, of]) => [field, sample(of, field)]));
    case 'either':
      return sample(typedForm(schema), name);
    case 'open':
      return {};
  }
}
