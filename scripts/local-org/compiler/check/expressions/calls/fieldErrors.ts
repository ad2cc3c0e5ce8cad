/** Errors of fields: `record.Field.addError(message)`. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { BOOLEAN, EXCEPTION, STRING, VOID } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { nothing } from '../nothing.ts';
import { distance } from '../../types/subtype.ts';
import type { Call } from './call.ts';
import { ambiguous, noMethod } from './words.ts';

/** The message is a text or an exception; a second argument says whether it is escaped. */
function argumentProblem(context: Context, target: IrExpr, { name }: Call, args: readonly IrExpr[]): string | undefined {
  const [message, isEscaped] = args;
  const fits = (value: IrExpr, ...types: readonly ApexType[]): boolean =>
    types.some((type) => distance(context.world, value.type, type) !== undefined);
  if (
    message === undefined ||
    args.length > 2 ||
    !fits(message, STRING, EXCEPTION) ||
    (isEscaped !== undefined && !fits(isEscaped, BOOLEAN))
  )
    return noMethod(name, args, target.type);
  return message.type.kind === 'null' ? ambiguous(name, args) : undefined;
}

/** Of the types of fields, this one has no method of the name. Source: Apex Reference Guide, "Blob Class". */
const isBlob = (type: ApexType): boolean => type.kind === 'primitive' && type.name === 'Blob';

/** `record.Field.addError(message)` is compiled as a call on the record that names the field: the value knows neither. Source: Apex Reference Guide, "addError" of String, Integer, ... */
export function fieldErrorCall(context: Context, target: IrExpr, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  if (call.name.toLowerCase() !== 'adderror' || isBlob(target.type)) return undefined;
  if (target.kind !== 'read-record-field') {
    if (target.type.kind !== 'primitive' || target.type.name === 'Object') return undefined;
    const problem = argumentProblem(context, target, call, args);
    context.error(call.nameRange, problem ?? 'addError must be invoked on an expression that is an exact SObject field reference');
    return nothing(call.range);
  }
  if (call.safe) context.error(call.nameRange, 'Safe navigation operator is not allowed between SObject field and addError');
  const problem = argumentProblem(context, target, call, args);
  if (problem !== undefined) {
    context.error(call.nameRange, problem);
    return nothing(call.range);
  }
  const field: IrExpr = { kind: 'constant', value: target.fieldName, as: 'String', type: STRING, range: call.range };
  // the second argument, whether HTML is escaped, matters on pages only
  const [message = field] = args;
  const text: IrExpr =
    message.type.kind === 'primitive'
      ? message
      : {
          kind: 'call-platform',
          target: message,
          owner: 'System.Exception',
          name: 'getMessage',
          signature: 'getMessage()',
          args: [],
          safe: false,
          type: STRING,
          range: call.range,
        };
  return {
    kind: 'call-platform',
    target: target.target,
    owner: 'System.SObject',
    name: 'addError',
    signature: 'addError(String,String)',
    args: [field, context.fit(text, STRING, call.range)],
    safe: target.safe,
    type: VOID,
    range: call.range,
  };
}
