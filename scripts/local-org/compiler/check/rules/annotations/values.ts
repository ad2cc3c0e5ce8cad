/** The values that properties of annotations may have. Source: Apex Developer Guide, "Annotations"; the words are those of the Apex compiler's front end, as Salesforce's language server ships it. */
import { byName } from '../../../types/byName.ts';
import type { Annotation, Range } from '../../../../language/ast.ts';
import type { ApexType } from '../../../../language/types.ts';
import { isPrimitive, shown } from '../../../types/common.ts';
import { hasProperty } from './known.ts';
import type { Problem } from './problem.ts';

/** The declaration that an annotation stands in front of. */
export interface Annotated {
  readonly nameRange: Range;
  readonly apiVersion: number;
  /** A class, interface or enum. */
  readonly isType: boolean;
  /** Of a field. */
  readonly field: { readonly name: string; readonly type: ApexType } | undefined;
}

const ACCESS = new Set(['never', 'samenamespace', 'samepackage', 'always']);
/** Since this API version `@IsTest` has properties for the selection of tests. Source: Salesforce Spring '26 Release Notes, Apex. */
const TEST_SELECTION = 66;
const ICON = /^(?:slds:\w+:\w+|resource:\w+:\w+)$/;

/** `@JsonAccess` needs at least one property, where it may stand. */
export function missingProperties({ name, parameters }: Annotation, { nameRange: range, isType }: Annotated): readonly Problem[] {
  const lower = name.toLowerCase();
  if (lower === 'invocablemethod' && parameters['iconname'] === '') return [{ range, message: 'Required property is missing: iconName' }];
  return lower === 'jsonaccess' && isType && parameters['serializable'] === undefined && parameters['deserializable'] === undefined
    ? [{ range, message: 'At least one JSON serialization control parameter must be specified' }]
    : [];
}

/** Properties with string values, in the order in which the platform checks them. */
const TEXTS = byName<readonly string[]>({
  auraenabled: ['scope'],
  invocablemethod: ['description', 'label', 'category', 'iconName', 'configurationEditor', 'capabilityType'],
  invocablevariable: ['description', 'label', 'defaultValue', 'placeholderText'],
  suppresswarnings: ['value'],
});

const FLAGS: ReadonlySet<string> = new Set([
  'seealldata',
  'isparallel',
  'oninstall',
  'critical',
  'cacheable',
  'continuation',
  'callout',
  'required',
  'usereplica',
]);

/** Errors for properties whose value could not be parsed. */
export function unreadProblems(annotation: Annotation): readonly Problem[] {
  return unread(annotation, Object.keys(annotation.parameters)).filter(({ range }) => range !== annotation.parameterRanges['urlmapping']);
}

/** Errors of a REST resource's URL: the platform reports them only when the bodies compile. */
export function addressProblems(annotation: Annotation): readonly Problem[] {
  const { name, parameters, texts, parameterRanges, range } = annotation;
  if (name.toLowerCase() !== 'restresource' || parameters['urlmapping'] === undefined || texts.includes('urlmapping')) return [];
  const found = unread(annotation, ['urlmapping']);
  return found.length > 0
    ? found
    : [{ range: parameterRanges['urlmapping'] ?? range, message: 'Invalid value for property urlMapping expected type String' }];
}

function unread(
  { name, parameters, parameterNames, texts, parameterRanges, range }: Annotation,
  properties: readonly string[],
): readonly Problem[] {
  return properties
    .filter((property) => parameters[property] === 'null' && !texts.includes(property) && hasProperty(name, property))
    .map((property) => ({
      range: parameterRanges[property] ?? range,
      message: `Invalid value for property ${parameterNames[property] ?? property} expected type ${FLAGS.has(property) ? 'BOOLEAN' : 'STRING'}`,
    }));
}

export function valueProblems(annotation: Annotation, annotated: Annotated): readonly Problem[] {
  const { name, parameters, texts, parameterRanges, range } = annotation;
  const at = (property: string, message: string): Problem => ({ range: parameterRanges[property] ?? range, message });
  if (name.toLowerCase() === 'jsonaccess') return accessProblems(annotation, at);
  if (unreadProblems(annotation).length > 0) return [];
  const unquoted = (TEXTS.get(name.toLowerCase()) ?? []).flatMap((property) => {
    const key = property.toLowerCase();
    return parameters[key] === undefined || texts.includes(key) ? [] : [at(key, notText(property))];
  });
  return unquoted.length > 0 ? unquoted : problemsOfValues(annotation, annotated, at);
}

type At = (property: string, message: string) => Problem;

function problemsOfValues({ name, parameters }: Annotation, annotated: Annotated, at: At): readonly Problem[] {
  switch (name.toLowerCase()) {
    case 'auraenabled':
      return scopeProblems(parameters, at);
    case 'invocablemethod':
      return parameters['iconname'] === undefined || parameters['iconname'] === '' || ICON.test(parameters['iconname'])
        ? []
        : [
            {
              range: annotated.nameRange,
              message:
                'Annotation property, the format of iconName on InvocableMethod is invalid, please check if the iconName has the correct formats ',
            },
          ];
    case 'invocablevariable':
      return variableProblems(parameters, annotated, at);
    case 'istest':
      return (['testFor', 'critical'] as const).flatMap((property) =>
        parameters[property.toLowerCase()] === undefined || annotated.apiVersion >= TEST_SELECTION
          ? []
          : [
              at(
                property.toLowerCase(),
                `Annotation property, ${property} on IsTest, must be in version ${String(TEST_SELECTION)} or higher`,
              ),
            ],
      );
    default:
      return [];
  }
}

function scopeProblems({ scope, cacheable }: Annotation['parameters'], at: At): readonly Problem[] {
  if (scope === undefined) return [];
  if (scope.toLowerCase() !== 'global') return [at('scope', `Annotation property, scope on AuraEnabled, unknown value: ${scope}`)];
  return cacheable?.toLowerCase() === 'true'
    ? []
    : [at('scope', 'Invalid combination of values for properties cacheable and scope on AuraEnabled')];
}

/** Each property by itself, whatever is wrong with the other. */
function accessProblems({ parameters, texts }: Annotation, at: At): readonly Problem[] {
  return (['serializable', 'deserializable'] as const).flatMap((property) => {
    const value = parameters[property];
    if (value === undefined || (value === 'null' && !texts.includes(property))) return [];
    if (!texts.includes(property)) return [at(property, notText(property))];
    return ACCESS.has(value.toLowerCase()) ? [] : [at(property, `Annotation property, ${property} on JsonAccess, unknown value: ${value}`)];
  });
}

const notText = (property: string): string => `Invalid value for property ${property} expected type String`;

function variableProblems(parameters: Annotation['parameters'], { field }: Annotated, at: At): readonly Problem[] {
  if (field === undefined) return [];
  const problems: Problem[] = [];
  for (const property of ['placeholderText', 'defaultValue'] as const) {
    const value = parameters[property.toLowerCase()];
    const message = value === undefined ? undefined : textProblem(property, value, field);
    if (message !== undefined) problems.push(at(property.toLowerCase(), message));
  }
  const isAsked = parameters['defaultvalue'] !== undefined && parameters['required']?.toLowerCase() === 'true';
  return isAsked
    ? [...problems, at('defaultvalue', 'Invalid combination of values for properties required and defaultValue on InvocableVariable')]
    : problems;
}

function textProblem(
  property: 'placeholderText' | 'defaultValue',
  value: string,
  { name, type }: { readonly name: string; readonly type: ApexType },
): string | undefined {
  if (value === '' && !(property === 'defaultValue' && isPrimitive(type, 'String')))
    return `Specify a value for the ${property} annotation property`;
  if (!isPrimitive(type, 'Boolean', 'String', 'Integer', 'Long', 'Double', 'Decimal'))
    return `The ${property} annotation property doesn't support the ${shown(type)} data type`;
  if (property === 'placeholderText' || fits(value, type)) return undefined;
  return `The data type of the value for the defaultValue annotation property doesn't match the data type of the '${name}' variable. Specify a value with a data type of ${shown(type)}`;
}

/** Literals of Long and Double end in `L` and `d`. Source: Apex Developer Guide, "InvocableVariable Annotation" (defaultValue). */
function fits(value: string, type: ApexType): boolean {
  if (isPrimitive(type, 'String')) return true;
  if (isPrimitive(type, 'Boolean')) return /^(?:true|false)$/i.test(value);
  if (isPrimitive(type, 'Integer')) return /^[+-]?\d+$/.test(value);
  if (isPrimitive(type, 'Long')) return /^[+-]?\d+l$/i.test(value);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(isPrimitive(type, 'Double') ? withoutLetter(value) : value);
}
const withoutLetter = (value: string): string => (/d$/i.test(value) ? value.slice(0, -1) : '');
