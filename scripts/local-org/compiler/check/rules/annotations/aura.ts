/** `@AuraEnabled`. Source: Lightning Aura Components Developer Guide, "AuraEnabled Annotation". */
import { shown } from '../../../types/common.ts';
import { hasAnnotation, type FieldInfo, type MethodInfo, type TypeInfo, type World } from '../../types/world.ts';
import { askedBy, fieldsWith, isOpen, methodsWith, type Problem, problemsOf } from './problem.ts';
import { components, unsupportedParameters, unsupportedResult } from './support.ts';

/** Since this API version AuraEnabled methods must not be overloaded. Source: the same, "Versioning". */
const NO_OVERLOADS = 55;

export function auraProblems(world: World, info: TypeInfo, apiVersion: number): readonly Problem[] {
  const methods = methodsWith(info, 'auraenabled');
  return [
    ...askedBy(
      'auraenabled',
      methods.flatMap((method) => methodProblems(world, info, method)),
    ),
    ...(apiVersion < NO_OVERLOADS ? [] : overloads(methods)),
    ...fieldsWith(info, 'auraenabled').flatMap((field) => fieldProblems(world, field)),
  ];
}

function overloads(methods: readonly MethodInfo[]): readonly Problem[] {
  const isRepeated = ({ name, range }: MethodInfo): boolean =>
    methods.some((other) => other.name.toLowerCase() === name.toLowerCase() && other.range.start !== range.start);
  return methods
    .filter(isRepeated)
    .flatMap((method) => problemsOf(method, `Overload of AuraEnabled method: ${method.name} overload is not permitted`));
}

function methodProblems(world: World, info: TypeInfo, method: MethodInfo): readonly Problem[] {
  const isGetter = method.name.toLowerCase().startsWith(GET);
  return problemsOf(
    method,
    isOpen(method) ? undefined : 'AuraEnabled methods require at least one of the following global, public',
    hasAnnotation(method.modifiers, 'namespaceaccessible') ? 'AuraEnabled methods cannot be NamespaceAccessible' : undefined,
    method.isStatic || isGetter ? undefined : "Non static AuraEnabled methods must be named with a prefix 'get'",
    method.isStatic || method.parameters.length === 0 ? undefined : 'Non static AuraEnabled methods may not have parameters',
    ...(method.isStatic || method.parameters.length === 0 ? unsupportedParameters(world, method, 'AuraEnabled', components) : []),
    unsupportedResult(world, method, 'AuraEnabled', components),
    isReadTwice(info, method) ? `AuraEnabled method and variable cannot have the same name: ${method.name.slice(GET.length)}` : undefined,
  );
}

const GET = 'get';

/** `getTotal()` beside `total`. */
function isReadTwice(info: TypeInfo, { name, isStatic }: MethodInfo): boolean {
  const field = isStatic || !name.toLowerCase().startsWith(GET) ? undefined : info.fields.get(name.slice(GET.length).toLowerCase());
  return field !== undefined && hasAnnotation(field.modifiers, 'auraenabled');
}

function fieldProblems(world: World, field: FieldInfo): readonly Problem[] {
  const place = field.isProperty ? 'properties' : 'fields';
  return problemsOf(
    field,
    isOpen(field) ? undefined : `AuraEnabled ${place} require at least one of the following global, public`,
    field.isProperty || !field.isStatic ? undefined : 'AuraEnabled fields cannot be static',
    field.isProperty || components(world, field.type) !== false
      ? undefined
      : `AuraEnabled fields do not support type of ${shown(field.type)}`,
  );
}
