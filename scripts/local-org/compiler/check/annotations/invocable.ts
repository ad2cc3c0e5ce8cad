/** `@InvocableMethod`. Source: Apex Developer Guide, "InvocableMethod Annotation". */
import { typeName } from '../../ir/types.ts';
import type { MethodInfo, TypeInfo } from '../world.ts';
import { isOpen, methodsWith, onlyOne, problemsOf, type Problem } from './problem.ts';

export function invocableProblems(info: TypeInfo): readonly Problem[] {
  const methods = methodsWith(info, 'invocablemethod');
  return [...methods.flatMap((method) => problemsOf(method, ...problems(method))), ...onlyOne(info, methods, 'InvocableMethod')];
}

/** Flows hand over a list of requests and expect one of as many answers. */
function problems(method: MethodInfo): readonly (string | undefined)[] {
  const [first, ...more] = method.parameters;
  const others = method.modifiers.annotations.filter(({ name }) => !['invocablemethod', 'deprecated', 'suppresswarnings', 'testvisible', 'namespaceaccessible'].includes(name.toLowerCase()));
  return [
    method.isStatic ? undefined : 'InvocableMethod methods must be declared as static',
    isOpen(method) ? undefined : 'InvocableMethod methods require at least one of the following global, public',
    others.length === 0 ? undefined : 'The only annotation that can be used with InvocableMethod is Deprecated',
    more.length === 0 ? undefined : 'Only one parameter is supported on methods with @Invocable annotation',
    first === undefined || first.type.kind === 'list' || first.type.kind === 'null' ? undefined : `Unsupported parameter type ${typeName(first.type)}. Valid invocable parameters must be List types like List<T> where T is a supported type`,
    method.returns.kind === 'void' || method.returns.kind === 'list' ? undefined : `InvocableMethod methods do not support return type of ${typeName(method.returns)}`,
  ];
}
