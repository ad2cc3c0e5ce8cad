/** Methods and constructors as the platform's messages show them. */
import { byName } from '../../../types/byName.ts';
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { shown, VOID } from '../../../types/common.ts';
import { argumentText } from '../../types/members/overloads.ts';
import type { PlatformMethod } from '../../types/members/platformType.ts';
import type { MethodInfo } from '../../types/world.ts';

export function signatureText(method: MethodInfo): string {
  return `${shown(method.returns)} ${method.owner.name}.${method.name}(${method.parameters.map(({ type }) => shown(type)).join(', ')})`;
}

export function platformText({ owner, name, parameters, returns }: PlatformMethod): string {
  // `clone()` counts as a method of the class itself
  const isOwn = owner === 'System.Object' && returns?.kind === 'user';
  const simple = isOwn
    ? shown(returns)
    : owner.replace(/^System\.(?=(?:String|Integer|Long|Double|Decimal|Boolean|Date|Datetime|Time|Id|Blob|Object)$)/, '');
  return `${shown(returns ?? VOID)} ${simple}.${name}(${parameters.map(({ type }) => shown(type)).join(', ')})`;
}

export function ambiguous(name: string, args: readonly IrExpr[]): string {
  return `Ambiguous method signature: void ${name}(${argumentText(args)})`;
}

export const noSuperType = (type: ApexType): string => `No super type defined: ${shown(type)}`;

/** The error of `new` and `super(...)` when the constructor is not visible. */
export function hiddenConstructor(owner: string, { parameters }: Pick<PlatformMethod, 'parameters'>): string {
  return `Method is not visible: ${constructorText(owner, parameters)}`;
}

export function constructorText(owner: string, parameters: PlatformMethod['parameters']): string {
  return `void ${owner}.<init>(${parameters.map(({ type }) => shown(type)).join(', ')})`;
}

/** Classes that messages call by another name. Source: the words of orgs. */
const INNER_NAMES = byName<string>({
  'System.Approval': 'Approval',
  'System.EventBus': 'EventBus',
  'System.FlexQueue': 'FlexQueue',
  'System.Limits': 'Limit',
  'System.Schema': 'Schema',
  'System.Search': 'Search',
});
const callee = (type: ApexType): string => INNER_NAMES.get(shown(type)) ?? shown(type);

export function noMethod(name: string, args: readonly IrExpr[], type: ApexType | undefined): string {
  const where = type === undefined ? '' : ` from the type ${callee(type)}`;
  return `Method does not exist or incorrect signature: void ${name}(${argumentText(args)})${where}`;
}
