/** The annotations that there are, and what may stand in their parentheses. Source: Apex Developer Guide, "Annotations". */
import type { Annotation } from '../../../syntax/ast.ts';
import type { Problem } from './problem.ts';

/** The names of properties in lower case; `undefined` where they are not looked at. */
const KNOWN: Readonly<Record<string, readonly string[] | undefined>> = {
  auraenabled: ['cacheable', 'continuation', 'scope'],
  deprecated: undefined,
  future: ['callout', 'limits'],
  httpdelete: [],
  httpget: [],
  httppatch: [],
  httppost: [],
  httpput: [],
  invocablemethod: undefined,
  invocablevariable: undefined,
  istest: ['seealldata', 'isparallel', 'oninstall', 'critical', 'testfor'],
  jsonaccess: ['serializable', 'deserializable'],
  namespaceaccessible: [],
  namespaceguard: undefined,
  privateapi: undefined,
  readonly: [],
  remoteaction: [],
  restresource: ['urlmapping'],
  suppresswarnings: undefined,
  testsetup: [],
  testvisible: [],
};

export function annotationProblem({ name, parameters, parameterRanges, range }: Annotation): Problem | undefined {
  const lower = name.toLowerCase();
  if (!Object.hasOwn(KNOWN, lower)) return { range, message: `Annotation does not exist: ${name}` };
  const properties = KNOWN[lower];
  const foreign = properties === undefined ? undefined : Object.keys(parameters).find((property) => !properties.includes(property));
  return foreign === undefined
    ? undefined
    : { range: parameterRanges[foreign] ?? range, message: `No such property, ${foreign}, defined on this annotation: ${name}` };
}
