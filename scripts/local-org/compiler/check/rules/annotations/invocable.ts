/** `@InvocableMethod`. Source: Apex Developer Guide, "InvocableMethod Annotation". */
import type { ApexType } from '../../../../language/types.ts';
import { miscountedOf, shown } from '../../../types/common.ts';
import type { FieldInfo, MethodInfo, TypeInfo, World } from '../../types/world.ts';
import { askedBy, fieldsWith, isOpen, methodsWith, onlyOne, type Problem, problemsOf, type Said } from './problem.ts';
import { flowLists, flowVariables, unsupportedParameters, unsupportedResult } from './support.ts';

export function invocableProblems(world: World, info: TypeInfo): readonly Problem[] {
  const methods = methodsWith(info, 'invocablemethod');
  const enclosing = info.outer === undefined ? world.enclosing : undefined;
  return [
    ...askedBy(
      'invocablemethod',
      methods.flatMap((method) =>
        problemsOf(method, ...(enclosing === undefined ? problems(world, method) : [`InvocableMethod is not allowed in ${enclosing}`])),
      ),
    ),
    ...onlyOne(info, methods, 'InvocableMethod'),
    ...fieldsWith(info, 'invocablevariable').flatMap((field) =>
      field.isProperty ? [] : problemsOf(field, ...variableProblems(world, field)),
    ),
  ];
}

function variableProblems(world: World, field: FieldInfo): readonly (string | undefined)[] {
  return [
    field.isStatic ? 'InvocableVariable fields cannot be static' : undefined,
    field.isFinal ? 'InvocableVariable fields cannot be final' : undefined,
    isOpen(field) ? undefined : 'InvocableVariable fields require at least one of the following global, public',
    field.owner.declaration.modifiers.words.includes('private')
      ? 'Defining type for InvocableVariable fields cannot be private'
      : undefined,
    flowVariables(world, field.type) !== false ? undefined : `InvocableVariable fields do not support type of ${shown(field.type)}`,
  ];
}

/** `@InvocableMethod`: takes a list of requests and returns a list of as many results. */
function problems(world: World, method: MethodInfo): readonly Said[] {
  const [first, ...more] = method.parameters;
  const others = method.modifiers.annotations.filter(
    ({ name }) => !['invocablemethod', 'deprecated', 'suppresswarnings', 'testvisible'].includes(name.toLowerCase()),
  );
  return [
    method.isStatic ? undefined : 'InvocableMethod methods must be declared as static',
    isOpen(method) ? undefined : 'InvocableMethod methods require at least one of the following global, public',
    others.length === 0 ? undefined : 'The only annotation that can be used with InvocableMethod is Deprecated',
    more.length === 0 ? undefined : 'Only one parameter is supported on methods with @Invocable annotation',
    first === undefined || more.length > 0 || isList(first.type)
      ? undefined
      : `Unsupported parameter type ${shown(first.type)}. Valid invocable parameters must be List types like List<T> where T is a supported type`,
    ...(first === undefined || (more.length === 0 && isList(first.type))
      ? [
          // if the result is no list, the parameter is not checked
          ...(isListed(method) ? unsupportedParameters(world, method, 'InvocableMethod', flowLists) : []),
          unsupportedResult(world, method, 'InvocableMethod', flowLists),
        ]
      : []),
  ];
}

const isList = (type: ApexType): boolean => type.kind === 'list' || miscountedOf(type)?.of === 'list';
const isListed = ({ returns }: MethodInfo): boolean => returns.kind === 'void' || returns.kind === 'list';
