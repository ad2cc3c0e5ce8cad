/** Which annotations are allowed on which kind of declaration; each only once. Source: Apex Developer Guide, "Annotations". */
import { byName } from '../../../types/byName.ts';
import type { Annotation, Modifiers } from '../../../../language/ast.ts';
import type { Place } from '../place.ts';

const MEMBERS_OF_DATA = ['fields', 'properties', 'locals'] as const;
const TYPES = ['classes', 'interfaces', 'enums'] as const;
const METHODS_ONLY = refusing(...TYPES, 'constructors', ...MEMBERS_OF_DATA, 'parameters');

/** By lower-case name: the platform's spelling, and the kinds of declaration that refuse the annotation. */
const ANNOTATIONS = byName<{ readonly name: string; readonly refused: ReadonlySet<Place> }>({
  auraenabled: { name: 'AuraEnabled', refused: refusing(...TYPES, 'constructors', 'locals', 'parameters') },
  deprecated: { name: 'Deprecated', refused: refusing('locals', 'parameters') },
  future: { name: 'Future', refused: METHODS_ONLY },
  httpdelete: { name: 'HttpDelete', refused: METHODS_ONLY },
  httpget: { name: 'HttpGet', refused: METHODS_ONLY },
  httppatch: { name: 'HttpPatch', refused: METHODS_ONLY },
  httppost: { name: 'HttpPost', refused: METHODS_ONLY },
  httpput: { name: 'HttpPut', refused: METHODS_ONLY },
  invocablemethod: { name: 'InvocableMethod', refused: METHODS_ONLY },
  invocablevariable: {
    name: 'InvocableVariable',
    refused: refusing(...TYPES, 'constructors', 'methods', 'properties', 'locals', 'parameters'),
  },
  istest: { name: 'IsTest', refused: refusing('interfaces', 'enums', 'constructors', ...MEMBERS_OF_DATA, 'parameters') },
  jsonaccess: { name: 'JsonAccess', refused: refusing('interfaces', 'enums', 'constructors', 'methods', ...MEMBERS_OF_DATA, 'parameters') },
  namespaceaccessible: { name: 'NamespaceAccessible', refused: refusing('locals', 'parameters') },
  readonly: { name: 'ReadOnly', refused: METHODS_ONLY },
  remoteaction: { name: 'RemoteAction', refused: refusing('interfaces', 'enums', 'constructors', 'parameters') },
  restresource: { name: 'RestResource', refused: refusing('constructors', ...MEMBERS_OF_DATA, 'parameters') },
  suppresswarnings: { name: 'SuppressWarnings', refused: refusing() },
  testsetup: { name: 'TestSetup', refused: METHODS_ONLY },
  testvisible: { name: 'TestVisible', refused: refusing('parameters') },
});

/** By lower-case name: annotations of the platform's own code. */
const RESERVED = byName<string>({ namespaceguard: 'NamespaceGuard', privateapi: 'PrivateApi' });

interface PlacedProperty {
  readonly name: string;
  readonly at: Place;
  /** The only value that is known. Another one is refused for itself, wherever it stands. */
  readonly value?: string;
}

/** Properties that are allowed on some kinds of declaration only, in the order in which they are asked about. */
const PROPERTIES: Readonly<Record<string, PlacedProperty>> = {
  'auraenabled.cacheable': { name: 'cacheable', at: 'methods' },
  'auraenabled.continuation': { name: 'continuation', at: 'methods' },
  'auraenabled.scope': { name: 'scope', at: 'methods', value: 'global' },
  'istest.isparallel': { name: 'isParallel', at: 'classes' },
};

export const spelled = (name: string): string => ANNOTATIONS.get(name.toLowerCase())?.name ?? name;

function refusing(...places: readonly Place[]): ReadonlySet<Place> {
  return new Set(places);
}

export function repeatedAnnotations({ annotations }: Modifiers): readonly string[] {
  const keys = annotations.map(({ name }) => name.toLowerCase());
  return annotations.flatMap(({ name }, index) => {
    const key = name.toLowerCase();
    return keys.indexOf(key) < index ? [`Duplicate modifier: ${spelled(name)}`] : [];
  });
}

/** @return errors for annotations that this kind of declaration refuses */
export function misplacedAnnotations({ annotations, words }: Modifiers, place: Place): readonly string[] {
  const each = new Map(annotations.map((annotation) => [annotation.name.toLowerCase(), annotation]));
  // a remote action that is static is not asked whether it is a method
  if (place === 'constructors' && words.includes('static')) each.delete('remoteaction');
  return [...each.values()].flatMap((annotation) => problemsOf(annotation, place));
}

function problemsOf({ name }: Annotation, place: Place): readonly string[] {
  const key = name.toLowerCase();
  const known = ANNOTATIONS.get(key);
  const reserved = RESERVED.get(key);
  if (reserved !== undefined) return [`${reserved} annotation can only be used by Salesforce code`];
  return known?.refused.has(place) === true ? [`${known.name} is not allowed on ${place}`] : [];
}

/** @return errors for properties that are not allowed there, which come behind all other errors of annotations. Properties of annotations on local variables, and those whose value could not be read, are not checked. */
export function misplacedProperties({ annotations }: Modifiers, place: Place): readonly string[] {
  if (place === 'locals') return [];
  return annotations.flatMap(({ name, parameters, texts }) =>
    placedOf(name).flatMap(([property, { name: spelling, at, value: known }]) => {
      const value = parameters[property];
      const isUnread = value === undefined || (value === 'null' && !texts.includes(property));
      const isUnknown = known !== undefined && (value?.toLowerCase() !== known || !texts.includes(property));
      return at === place || isUnread || isUnknown
        ? []
        : [`Annotation property, ${spelling} on ${spelled(name)}, is not allowed on ${place}`];
    }),
  );
}

function placedOf(annotation: string): readonly (readonly [string, PlacedProperty])[] {
  const prefix = `${annotation.toLowerCase()}.`;
  return Object.entries(PROPERTIES)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, placed]) => [key.slice(prefix.length), placed]);
}
