/** Declarations of local variables. Source: Apex Developer Guide, "Variables". */
import type { IrExpr, IrStatement } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import type { Range, Statement, TypeRef } from '../../../language/ast.ts';
import { writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { variableTarget } from '../expressions/targets.ts';
import { typeOf } from '../expressions/writtenTypes.ts';
import { propertyProblems, unknownAnnotations } from '../rules/annotations/index.ts';
import type { Variable } from '../scope.ts';
import { voidProblem } from '../types/resolve/problems.ts';
import { hiddenType } from '../types/visibility.ts';
import { apiVersionOf } from '../types/world.ts';

export function variableType(context: Context, ref: TypeRef): ApexType {
  const type = typeOf(context, ref);
  const problem = voidProblem(type, 'Variables');
  if (problem !== undefined) context.error(ref.range, problem);
  return type;
}

export function checkLocals(context: Context, statement: Extract<Statement, { kind: 'local' }>): readonly IrStatement[] {
  const type = variableType(context, statement.type);
  const before = context.faults;
  const annotated = { nameRange: statement.range, apiVersion: apiVersionOf(context.world, context.file), isType: false, field: undefined };
  for (const problem of [...unknownAnnotations(statement.modifiers), ...propertyProblems(statement.modifiers, annotated)])
    context.error(problem.range, problem.message);
  // the initializer of a variable with an unknown type is not checked
  const isWrong = type.kind === 'void' || writtenName(type) !== undefined || hiddenType(context.world, context.owner, type) !== undefined;
  const declared = statement.declarators.map((declarator): IrStatement => {
    const { name, initializer } = declarator;
    const written =
      initializer === undefined || isWrong
        ? undefined
        : // of one that is declared again, the name stands for neither
          context.scope.without(name, () => context.check(initializer));
    // a field that is declared again is the first one
    const taken = context.scope.isOfFields ? context.scope.find(name) : undefined;
    const variable = context.declare(name, type, declarator.range, { isLocal: true, isFinal: statement.modifiers.words.includes('final') });
    const value = written === undefined ? undefined : context.fit(written, taken?.type ?? type, declarator.range);
    return declaration(variable, value, declarator.range);
  });
  context.toldOfLocals += context.faults - before;
  return declared;
}

function declaration(variable: Variable, value: IrExpr | undefined, range: Range): IrStatement {
  const { jsName, type, isFinal, keptBy } = variable;
  if (keptBy === undefined) return { kind: 'local', jsName, type, ...(value && { value }), ...(isFinal && { isFinal }), range };
  const first: IrExpr = value ?? { kind: 'constant', value: null, as: 'null', type, range };
  return {
    kind: 'expression',
    expression: { kind: 'assign', target: variableTarget(variable), value: first, post: false, type, range },
    range,
  };
}
