/** Variables of a flow as members of its interviews: those that are inputs can be set, those that are outputs read. Source: Visualforce Developer Guide, "An Advanced Example of Using <flow:interview>". */
import type { SignatureType } from '../language/signatures.ts';
import { flag, text, type Xml } from '../data/project/xml.ts';
import type { FlowDefinition } from './definition.ts';

export interface FlowMember {
  readonly name: string;
  readonly type: SignatureType;
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

export function membersOf({ variables }: FlowDefinition): readonly FlowMember[] {
  return [...variables.values()]
    .map((variable) => ({
      name: text(variable, 'name') ?? '',
      type: typeOf(variable),
      isInput: flag(variable, 'isInput'),
      isOutput: flag(variable, 'isOutput'),
    }))
    .filter(({ isInput, isOutput }) => isInput || isOutput);
}

const TYPES: Readonly<Record<string, string>> = {
  Boolean: 'System.Boolean',
  Currency: 'System.Decimal',
  Date: 'System.Date',
  DateTime: 'System.Datetime',
  Number: 'System.Decimal',
  Time: 'System.Time',
};

/** Values of classes are objects. */
function typeOf(variable: Xml): SignatureType {
  const dataType = text(variable, 'dataType') ?? 'String';
  const name =
    dataType === 'SObject'
      ? (text(variable, 'objectType') ?? 'System.SObject')
      : dataType === 'Apex'
        ? 'System.Object'
        : (TYPES[dataType] ?? 'System.String');
  const one = { name, args: [] };
  return flag(variable, 'isCollection') ? { name: 'System.List', args: [one] } : one;
}
