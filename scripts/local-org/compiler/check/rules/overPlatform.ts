/** Methods that a class has from the platform: `toString()` of every object, those of exceptions. Source: Apex Developer Guide, "Class Methods"; the Apex compiler's front end, as Salesforce's language server ships it. */
import type { ApexType } from '../../../language/types.ts';
import type { Diagnostic, Range } from '../../../language/ast.ts';
import { isPrimitive, OBJECT, sameType, shown, STRING, VOID } from '../../types/common.ts';
import { platformText, signatureText } from '../expressions/calls/words.ts';
import { UNWRITTEN } from '../places.ts';
import { isShut } from '../types/hierarchy.ts';
import { methodsOfObject } from '../types/members/commonMethods.ts';
import { platformMethods } from '../types/members/platformMethods.ts';
import type { PlatformMethod } from '../types/members/platformType.ts';
import { isException, isNamedException, lineage, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';
import { hasSameParameters, RANK } from './overriding.ts';
import { report } from '../report.ts';

/** A method of the platform that a class overrides. */
interface OverPlatform {
  readonly returns: ApexType;
  /** Whether `override` must be written. */
  readonly isDemanding: boolean;
}

function platformMethodOver(world: World, info: TypeInfo, method: MethodInfo): OverPlatform | undefined {
  if (method.isStatic) return undefined;
  const lower = method.name.toLowerCase();
  const isText = lower === 'tostring' && method.parameters.length === 0;
  const base = [...lineage(world, info)].at(-1)?.superclass;
  const isOfException = isException(world, info);
  if (isText) return { returns: STRING, isDemanding: !isOfException };
  if (base === undefined || lower === 'equals' || lower === 'hashcode') return undefined;
  const found = platformMethods(world, base, method.name).find((one) => !one.isStatic && hasSameParameters(method, one));
  // the reference's own example of an Auth.AuthProviderPluginClass leaves `override` out
  return found === undefined ? undefined : { returns: found.returns ?? VOID, isDemanding: isOfException };
}

/** Whether a method overrides one of the platform without saying so. */
export function lacksOverride(world: World, info: TypeInfo, method: MethodInfo): boolean {
  return !method.isOverride && platformMethodOver(world, info, method)?.isDemanding === true;
}

/** A method of a value, record, collection or class of the platform that a class extends though none may. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
export function fixedMethod(world: World, { superclass }: TypeInfo, method: MethodInfo): PlatformMethod | undefined {
  if (superclass === undefined || method.isStatic || isPrimitive(superclass, 'Object') || !isShut(world, superclass)) return undefined;
  return platformMethods(world, superclass, method.name).find(
    ({ isStatic, owner, name, parameters }) =>
      !isStatic &&
      (superclass.kind !== 'platform' || (owner === superclass.name && methodsOfObject(name).length === 0)) &&
      (!isCollection(superclass) || parameters.every(({ type }) => sameType(type, OBJECT))) &&
      hasSameParameters(method, { parameters }),
  );
}

const isCollection = ({ kind }: ApexType): boolean => kind === 'list' || kind === 'set' || kind === 'map';

/** Records have their methods twice, those of the object itself among them. */
export function tellOfRecords(world: World, info: TypeInfo, method: MethodInfo, tell: (message: string) => void): void {
  const { superclass } = info;
  const fixed = superclass?.kind === 'sobject' ? fixedMethod(world, info, method) : undefined;
  if (superclass === undefined || fixed === undefined) return;
  const text = platformText({ ...fixed, owner: shown(superclass) });
  tell(`Cannot override static method: ${text} with ${signatureText(method)}`);
}

/** Reports what is wrong with a method of a class that overrides one of the platform. */
export function checkOverPlatform(world: World, info: TypeInfo, method: MethodInfo, tell: (message: string, range: Range) => void): void {
  if (fixedMethod(world, info, method) !== undefined)
    return tell(`Non-virtual, non-abstract methods cannot be overridden: ${signatureText(method)}`, method.nameRange);
  const over = platformMethodOver(world, info, method);
  if (over === undefined || (!method.isOverride && !over.isDemanding)) return;
  const refuse = (problem: string): void => tell(`${problem}: ${signatureText(method)}`, method.nameRange);
  if (lacksOverride(world, info, method)) refuse('Method must use the override keyword');
  else if (RANK[method.access] < RANK.public) refuse('Cannot reduce the visibility of method');
  else if (!sameType(method.returns, over.returns)) tell(clash(info, method, over.returns), method.nameRange);
}

export function clash({ name }: TypeInfo, { returns }: MethodInfo, promised: ApexType): string {
  return `Method return types clash: ${shown(returns)} vs ${shown(promised)} from the type ${name}`;
}

/** The platform generates an override in every class whose name ends in Exception: in a class that extends no exception it overrides nothing, and no class may have its own. */
export const generatedName = ({ name }: TypeInfo): string => `String ${name}.getTypeName()`;
const typeNameOf = (info: TypeInfo): MethodInfo | undefined =>
  info.methods.get('gettypename')?.find(({ parameters }) => parameters.length === 0);

/** Whether the generated method overrides nothing. */
export const generatesStray = (world: World, info: TypeInfo): boolean =>
  isNamedException(info) && !isException(world, info) && typeNameOf(info) === undefined;

export function tellGenerated(info: TypeInfo, diagnostics: Diagnostic[]): void {
  if (!isNamedException(info) || typeNameOf(info) === undefined) return;
  report(diagnostics, info.file, UNWRITTEN, `Method already defined: getTypeName ${generatedName(info)} from the type ${info.name}`);
}
