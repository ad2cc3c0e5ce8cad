/** Whether members have the bodies that they must have, and not more parameters than allowed. */
import type { Member, MethodDeclaration, Range, TypeDeclaration } from '../../../language/ast.ts';
import type { Refusal } from '../report.ts';
import { fieldNamed } from '../types/members/fields.ts';
import type { TypeInfo } from '../types/world.ts';
import type { Problem } from './annotations/problem.ts';
import { parameterProblems } from './locals.ts';

/** A member with a name of its own. */
export type Declared = Exclude<Member, TypeDeclaration | { kind: 'initializer' }>;

const NO_BODY: Refusal = { message: 'Method must have a body', about: { kind: 'missing-body' } };
const NEEDLESS_BODY: Refusal = { message: 'Abstract methods cannot have a body', about: { kind: 'needless-body' } };
const MOST_PARAMETERS = 32;

export function bodyProblem(info: TypeInfo, member: Declared): Refusal | undefined {
  const isAbstract = member.modifiers.words.includes('abstract');
  switch (member.kind) {
    case 'field':
      return undefined;
    case 'property':
      return isAbstract && fieldNamed(info, member.name, false)?.type.kind !== 'void' ? NEEDLESS_BODY : undefined;
    case 'constructor':
      // one with another name is a method without a result
      return isOf(info, member) ? ofCallable(member, isAbstract) : undefined;
    case 'method':
      return ofCallable(member, isAbstract);
  }
}

function ofCallable({ body }: Extract<Declared, { kind: 'method' | 'constructor' }>, isAbstract: boolean): Refusal | undefined {
  if (isAbstract) return body === undefined ? undefined : NEEDLESS_BODY;
  return body === undefined ? NO_BODY : undefined;
}

/** Whether a constructor has the name of its class. */
function isOf({ simpleName }: TypeInfo, { name }: { readonly name: string }): boolean {
  return name.toLowerCase() === simpleName.toLowerCase();
}

export function countProblems(parameters: MethodDeclaration['parameters'], range: Range): readonly Problem[] {
  return parameters.length > MOST_PARAMETERS
    ? [{ range, message: `Invalid number of parameters exceeds: ${String(MOST_PARAMETERS)}` }]
    : [];
}

/** Of a method of an interface. */
export function demandProblems({ nameRange, parameters }: MethodDeclaration): readonly Problem[] {
  return [...countProblems(parameters, nameRange), ...parameterProblems(parameters)];
}
