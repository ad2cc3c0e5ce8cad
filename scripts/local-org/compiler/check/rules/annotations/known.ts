/** The known annotations and their properties. Source: Apex Developer Guide, "Annotations". */
import { byName } from '../../../types/byName.ts';
import type { Annotation } from '../../../../language/ast.ts';
import { spelled } from './places.ts';
import type { Problem } from './problem.ts';

/** The names of properties in lower case. */
const KNOWN = byName<readonly string[] | undefined>({
  auraenabled: ['cacheable', 'continuation', 'scope'],
  deprecated: [],
  future: ['callout'],
  httpdelete: [],
  httpget: [],
  httppatch: [],
  httppost: [],
  httpput: [],
  invocablemethod: ['label', 'description', 'category', 'callout', 'configurationeditor', 'iconname', 'capabilitytype'],
  invocablevariable: ['label', 'description', 'required', 'placeholdertext', 'defaultvalue'],
  istest: ['seealldata', 'isparallel', 'oninstall', 'critical', 'testfor'],
  jsonaccess: ['serializable', 'deserializable'],
  namespaceaccessible: [],
  // annotations of the platform's own code are not checked
  namespaceguard: undefined,
  privateapi: undefined,
  readonly: ['usereplica'],
  remoteaction: [],
  restresource: ['urlmapping'],
  suppresswarnings: ['value'],
  testsetup: [],
  testvisible: [],
});

/** An unknown annotation with nothing but a string in its parentheses is not reported. */
export function nameProblem({ name, parameters, isBareText, range }: Annotation): Problem | undefined {
  const lower = name.toLowerCase();
  if (!KNOWN.has(lower)) return isBareText ? undefined : { range, message: `Annotation does not exist: ${name}` };
  const isWithoutPath = lower === 'restresource' && parameters['urlmapping'] === undefined;
  return isWithoutPath ? { range, message: 'Required property is missing: urlMapping' } : undefined;
}

/** @param property in lower case */
export const hasProperty = (annotation: string, property: string): boolean =>
  KNOWN.get(annotation.toLowerCase())?.includes(property) === true;

/** Errors for properties that an annotation does not have. */
export function foreignProperties({ name, parameters, parameterNames, parameterRanges, range }: Annotation): readonly Problem[] {
  const properties = KNOWN.get(name.toLowerCase());
  if (properties === undefined) return [];
  return Object.keys(parameters)
    .filter((property) => !properties.includes(property))
    .map((property) => ({
      range: parameterRanges[property] ?? range,
      message: `No such property, ${parameterNames[property] ?? property}, defined on this annotation: ${spelled(name)}`,
    }));
}
