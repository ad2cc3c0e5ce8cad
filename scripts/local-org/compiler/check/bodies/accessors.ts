/** Accessors of properties; automatic ones become methods where they are called like methods. */
import type { IrBody, IrExpr, IrMethod, IrTarget } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import { shown, VOID, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { contextOf } from '../descent.ts';
import { getterKey, setterKey } from '../types/naming.ts';
import { completes } from '../statements/completion.ts';
import { dependentBody } from './dependent.ts';
import { checkBlock } from '../statements/blocks.ts';
import { Told } from './errorOrder.ts';
import { type FieldInfo, type TypeInfo, type World } from '../types/world.ts';

export function accessorsOf(world: World, info: TypeInfo, field: FieldInfo, told: Told): readonly IrMethod[] {
  if (writtenName(field.type) !== undefined || field.type.kind === 'void') return []; // reported
  const diagnostics = told.about('accessors', field.nameRange);
  const shared = {
    name: field.name,
    isStatic: field.isStatic,
    isAbstract: false,
    access: field.access,
    annotations: [],
    isTestMethod: false,
    range: field.range,
  } as const;
  const asGetter = (body: IrBody): IrMethod => ({
    ...shared,
    methodKey: getterKey(field.name),
    parameters: [],
    returns: field.type,
    body,
  });
  const asSetter = (jsName: string, body: IrBody): IrMethod => ({
    ...shared,
    methodKey: setterKey(field.name),
    parameters: [{ name: 'value', jsName, type: field.type }],
    returns: VOID,
    body,
  });
  const open = (returns: ApexType): Context =>
    contextOf({ world, file: info.file, diagnostics, owner: info, isStatic: field.isStatic, returns, property: field.name });
  const { getter, setter } = field;
  const accessors: IrMethod[] = [];
  if (getter !== undefined) {
    const context = open(field.type);
    accessors.push(asGetter(dependentBody(world, diagnostics, field.range, () => checkBlock(context, getter))));
    if (completes(getter.statements)) context.error(field.nameRange, `Missing return statement required return type: ${shown(field.type)}`);
  } else if (field.hasGetter && setter !== undefined) accessors.push(asGetter(plainGetter(info, field)));
  if (setter !== undefined) {
    const context = open(VOID);
    const { jsName } = context.declare('value', field.type, field.range);
    accessors.push(
      asSetter(
        jsName,
        dependentBody(world, diagnostics, field.range, () => checkBlock(context, setter)),
      ),
    );
  } else if (field.hasSetter && getter !== undefined) accessors.push(asSetter('value', plainSetter(info, field)));
  return accessors;
}

/** `get;` as a method: for `+=` on a property that has a setter of its own. */
function plainGetter(info: TypeInfo, field: FieldInfo): IrBody {
  const { range, type, jsName } = field;
  const value: IrExpr = field.isStatic
    ? { kind: 'read-static', owner: info.type, jsName, type, range }
    : { kind: 'read-field', target: { kind: 'this', type: info.type, range }, owner: info.type, jsName, safe: false, type, range };
  return { statements: [{ kind: 'return', value, range, implied: true }] };
}

/** `set;` as a method: for `+=` on a property that has a getter of its own. */
function plainSetter(info: TypeInfo, { range, type, jsName, isStatic }: FieldInfo): IrBody {
  const target: IrTarget = isStatic
    ? { kind: 'static', owner: info.type, jsName, type }
    : { kind: 'field', target: { kind: 'this', type: info.type, range }, jsName, type };
  return {
    statements: [
      {
        kind: 'expression',
        expression: { kind: 'assign', target, value: { kind: 'read-local', jsName: 'value', type, range }, post: false, type, range },
        range,
        implied: true,
      },
    ],
  };
}
