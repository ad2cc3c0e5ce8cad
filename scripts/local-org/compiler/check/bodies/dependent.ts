/** Code that depends on a broken class or on a part of the platform that is not built: it compiles to an error at run time, and the rest of its class stays usable. */
import type { IrBody } from '../../ir/ir.ts';
import type { Diagnostic, Range } from '../../../language/ast.ts';
import type { World } from '../types/world.ts';

/** @return the body, or one that throws at its start when its errors come from a broken class or from a gap of the local org. */
export function dependentBody(world: World, diagnostics: Diagnostic[], range: Range, make: () => IrBody): IrBody {
  const before = diagnostics.length;
  const body = make();
  const found = diagnostics.slice(before);
  const needs = causeOf(world, found);
  if (needs !== undefined) {
    diagnostics.length = before;
    return { statements: [{ kind: 'unusable', needs: { kind: 'user', name: needs }, range }] };
  }
  const what = gapOf(world, found);
  if (what === undefined) return body;
  diagnostics.splice(before, found.length, ...found.map((one): Diagnostic => ({ ...one, severity: 'contained' })));
  return { statements: [{ kind: 'not-implemented', what, range }] };
}

/** The type that the errors come from: every message names the types that it is about. */
function causeOf(world: World, found: readonly Diagnostic[]): string | undefined {
  if (world.broken.size === 0) return undefined;
  const words = new Set(found.flatMap(({ message }) => message.toLowerCase().match(/\w+/g) ?? []));
  return [...world.broken].find(([lower]) => words.has(lower))?.[1];
}

/**
 * What may be missing here rather than wrong there, by the words of the first error: a type in a platform namespace, a member of a platform type
 * or a standard field that the signatures do not have is more likely newer than they are than a mistake.
 */
function gapOf(world: World, [first]: readonly Diagnostic[]): string | undefined {
  if (first === undefined) return undefined;
  const { message } = first;
  return absentObject(message) ?? absentField(message) ?? absentType(world, message) ?? absentMethod(world, message);
}

/** Standard objects that the stubs leave out. Source: Object Reference, each object's page. */
const ABSENT_OBJECTS = new Set(
  'BuyerAccount EmailTemplateAttachment FlowTest LocationTrackerEvent OmniScript Product2DataTranslation'.toLowerCase().split(' '),
);

function absentObject(message: string): string | undefined {
  const [, asType, asRecord] = /^(?:Invalid type: (?:Schema\.)?(\w+)$|sObject type '(\w+)' is not supported)/.exec(message) ?? [];
  const name = asType ?? asRecord ?? '';
  return ABSENT_OBJECTS.has(name.toLowerCase()) ? `the object ${name}` : undefined;
}

function absentField(message: string): string | undefined {
  return /^No such column '(?!\w+__)\w+' on entity '(?!\w+__)\w+'/.test(message) ? message.replace(/\..*/s, '') : undefined;
}

function absentType(world: World, message: string): string | undefined {
  const [, namespace] = /^Invalid type: (\w+)\.\w[\w.]*$/.exec(message) ?? [];
  return isOfPlatform(world, namespace) ? message : undefined;
}

/** Where the method's name exists, the arguments are wrong. */
function absentMethod(world: World, message: string): string | undefined {
  const [, namespace] = /^Method does not exist or incorrect signature: .* from the type (\w+)\.\w[\w.]*$/.exec(message) ?? [];
  return isOfPlatform(world, namespace) && !isKnownMethod(world, message) ? message : undefined;
}

function isOfPlatform(world: World, namespace: string | undefined): boolean {
  if (namespace === undefined || world.types.has(namespace.toLowerCase())) return false;
  return world.signatures.namespaces().some((one) => one.toLowerCase() === namespace.toLowerCase());
}

function isKnownMethod(world: World, message: string): boolean {
  const [, method = '', type = ''] = /: void (\w+)\(.* from the type ([\w.]+)$/.exec(message) ?? [];
  return world.signatures.type(type)?.methods.some(({ name }) => name.toLowerCase() === method.toLowerCase()) === true;
}
