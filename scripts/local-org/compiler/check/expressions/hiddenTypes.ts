/** Private types of other classes: code may receive a value of such a type, and is refused when it names or uses it. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
import type { ApexType } from '../../../language/types.ts';
import type { Range } from '../../../language/ast.ts';
import { shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { isHiddenFrom, isUndecided } from '../types/visibility.ts';
import { userType } from '../types/world.ts';

/** Refuses code that names or uses a hidden type. @param text the type, as the error names it */
export function tellHidden(context: Context, type: ApexType, at: Range, text: string): void {
  tell(context, type, at, `Type is not visible: ${text}`);
}

function tell(context: Context, type: ApexType, at: Range, message: string): void {
  if (isUndecided(context.world, context.owner, type)) context.end(at);
  else context.error(at, message);
}

/** The element types of collections are not checked. */
export function isUnseen({ world, owner }: Context, type: ApexType): boolean {
  const info = userType(world, type);
  return info !== undefined && isHiddenFrom(world, owner, info);
}

export function checkSeen(context: Context, type: ApexType, at: Range): void {
  if (isUnseen(context, type)) tellHidden(context, type, at, shown(type));
}

interface Signature {
  readonly text: string;
  readonly parameters: readonly { readonly type: ApexType }[];
  readonly returns?: ApexType;
}

export function checkSignature(context: Context, { text, parameters, returns }: Signature, at: Range): void {
  if (returns !== undefined && isUnseen(context, returns))
    tell(context, returns, at, `Method return type ${shown(returns)} is not visible for: ${text}`);
  const hidden = parameters.find(({ type }) => isUnseen(context, type));
  if (hidden !== undefined) tell(context, hidden.type, at, `Method parameter type ${shown(hidden.type)} is not visible for: ${text}`);
}
