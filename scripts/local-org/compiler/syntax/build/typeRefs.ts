/** Types as written. */
import { TypeRefContext, type CatchClauseContext, type CreatedNameContext, type TypeListContext } from '@apexdevtools/apex-parser';
import type { TypeName, TypeRef } from '../../../language/ast.ts';
import { rangeOf } from './range.ts';

export function typeRef(context: TypeRefContext): TypeRef {
  const names = context.typeName_list().map((part): TypeName => {
    const args = part.typeArguments()?.typeList();
    const name = (part.LIST() ?? part.SET() ?? part.MAP() ?? part.id()).getText();
    return { name, args: args == null ? [] : typeList(args) };
  });
  return { names, dimensions: context.arraySubscripts()?.LBRACK_list().length ?? 0, range: rangeOf(context) };
}

export function typeList(context: TypeListContext): readonly TypeRef[] {
  return context.typeRef_list().map(typeRef);
}

/** `catch (System.DmlException e)`. */
export function caughtType(clause: CatchClauseContext): TypeRef {
  const whole = clause.children?.find((child) => child instanceof TypeRefContext);
  if (whole !== undefined) return typeRef(whole as TypeRefContext);
  const context = clause.qualifiedName();
  return { names: context.id_list().map((id) => ({ name: id.getText(), args: [] })), dimensions: 0, range: rangeOf(context) };
}

/** The type after `new`. */
export function createdType(context: CreatedNameContext, dimensions: number): TypeRef {
  const names = context.idCreatedNamePair_list().map((pair): TypeName => {
    const args = pair.typeList();
    return { name: pair.anyId().getText(), args: args == null ? [] : typeList(args) };
  });
  return { names, dimensions, range: rangeOf(context) };
}
