/** `webservice`: the types of its parameters and results. Source: Apex Developer Guide, "webservice Keyword". */
import { shown } from '../../types/common.ts';
import { problemsOf, type Problem } from './annotations/problem.ts';
import { soap, unsupported } from './annotations/support.ts';
import { signatureText } from '../expressions/calls/words.ts';
import { hasAnnotation, type FieldInfo, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

export function serviceProblems(world: World, info: TypeInfo): readonly Problem[] {
  const methods = servicesOf(info);
  const fields = [...info.fields.values()].filter(isService);
  return [
    ...methods.flatMap((method) => problemsOf(method, ...unsupported(world, method, 'webService', soap), deprecation(method, 'methods'))),
    ...fields.flatMap((field) => problemsOf(field, ...fieldProblems(world, field))),
  ];
}

/** SOAP clients call methods by name, so overloads are refused. */
export function overloadProblems(info: TypeInfo): readonly Problem[] {
  const methods = servicesOf(info);
  const names = methods.map(({ name }) => name.toLowerCase());
  return methods
    .filter(({ name }, index) => names.indexOf(name.toLowerCase()) < index)
    .flatMap((method) =>
      problemsOf(info.declaration, `Web Service does not support two web service methods with the same name: ${signatureText(method)}`),
    );
}

const servicesOf = (info: TypeInfo): readonly MethodInfo[] =>
  [...info.methods.values()].flat().filter((method) => !method.isRepeated && isService(method));

const isService = ({ modifiers }: MethodInfo | FieldInfo): boolean => modifiers.words.includes('webservice');

function fieldProblems(world: World, field: FieldInfo): readonly (string | undefined)[] {
  return [
    soap(world, field.type) !== false ? undefined : `webService fields do not support type of ${shown(field.type)}`,
    deprecation(field, field.isProperty ? 'properties' : 'fields'),
  ];
}

function deprecation({ modifiers }: MethodInfo | FieldInfo, place: string): string | undefined {
  return hasAnnotation(modifiers, 'deprecated') ? `webService ${place} cannot be Deprecated` : undefined;
}
