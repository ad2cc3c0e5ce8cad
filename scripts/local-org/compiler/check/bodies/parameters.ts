/** Parameters as the variables of a body. */
import type { ApexType } from '../../../language/types.ts';
import type { Parameter, Range } from '../../../language/ast.ts';
import type { Context } from '../context.ts';

export function declareAll(
  context: Context,
  parameters: readonly { readonly name: string; readonly type: ApexType }[],
  written: readonly Parameter[],
  range: Range,
): readonly { name: string; jsName: string; type: ApexType }[] {
  return parameters.map(({ name, type }, index) => ({
    name,
    jsName: context.declare(name, type, written[index]?.nameRange ?? range).jsName,
    type,
  }));
}
