/** Bodies of constructors. */
import type { IrConstructor } from '../../ir/ir.ts';
import { VOID } from '../../types/common.ts';
import { contextOf } from '../descent.ts';
import { delegationIn, impliedDelegate, writtenDelegate } from './delegates.ts';
import { dependentBody } from './dependent.ts';
import { checkStatements } from '../statements/blocks.ts';
import type { Told } from './errorOrder.ts';
import { isBehindStop } from '../types/cutOff.ts';
import type { ConstructorInfo, TypeInfo, World } from '../types/world.ts';
import { declareAll } from './parameters.ts';

export function checkConstructor(world: World, info: TypeInfo, constructor: ConstructorInfo, told: Told): IrConstructor {
  const diagnostics = told.about('members', isUnwritten(constructor) ? BEHIND_ALL : constructor.range);
  const context = contextOf({
    world,
    file: info.file,
    diagnostics,
    owner: info,
    isStatic: constructor.isStatic,
    returns: VOID,
    mayInitialize: 'instance',
    isWithoutLocals: isBehindStop(info, constructor.range),
    // what does not have the name of its class is no constructor
    noResult: constructor.isNamed ? 'Constructors must not return a value' : undefined,
  });
  const parameters = declareAll(context, constructor.parameters, constructor.written, constructor.range);
  told.addLater(diagnostics, constructor.range);
  // the body of what is no constructor is not checked
  const statements = constructor.isNamed ? (constructor.body?.statements ?? []) : [];
  const call = delegationIn(statements[0]);
  const rest = call === undefined ? statements : statements.slice(1);
  const written = call === undefined ? undefined : writtenDelegate(context, info, call);
  const body = dependentBody(world, diagnostics, constructor.range, () => ({ statements: checkStatements(context, rest) }));
  // an implicit `super()` is reported behind the errors of the body
  const isAbstract = diagnostics.some(({ about }) => about?.kind === 'needless-body');
  const isImplied = call === undefined && !isAbstract && constructor.isNamed;
  const delegate = isImplied ? impliedDelegate(context, info, constructor, parameters) : written;
  const missing = diagnostics.findIndex(({ about }) => about?.kind === 'missing-body');
  if (missing !== -1) diagnostics.push(...diagnostics.splice(missing, 1));
  return {
    methodKey: constructor.methodKey,
    parameters,
    ...(delegate === undefined ? {} : { delegate }),
    body,
    access: constructor.access,
    ...(constructor.isTestVisible ? { isTestVisible: true } : {}),
    range: constructor.range,
  };
}

/** The constructor of a class that declares none. */
function isUnwritten({ body, isBodiless, parameters }: ConstructorInfo): boolean {
  return body === undefined && !isBodiless && parameters.length === 0;
}

const BEHIND_ALL = { line: Infinity, column: 0 };
