/** Code that depends on a broken class or on a part of the platform that is not built: it compiles to an error at run time, and the rest of its class stays usable. */
import type { IrBody } from '../../ir/ir.ts';
import type { Diagnostic, Range, Subject } from '../../../language/ast.ts';
import type { ApexType } from '../../../language/types.ts';
import { shown } from '../../types/common.ts';
import type { World } from '../types/world.ts';

/** @return the body, or one that throws at its start when its errors come from a broken class or from a gap of the local org. */
export function dependentBody(world: World, diagnostics: Diagnostic[], range: Range, make: () => IrBody): IrBody {
  const before = diagnostics.length;
  const body = make();
  const found = diagnostics.splice(before);
  const needs = found.find((one) => one.needs !== undefined)?.needs;
  if (needs !== undefined) {
    diagnostics.push(...found.filter((one) => one.needs === undefined));
    return { statements: [{ kind: 'unusable', needs: { kind: 'user', name: needs }, range }] };
  }
  const what = gapOf(world, found);
  if (what === undefined) {
    diagnostics.push(...found);
    return body;
  }
  diagnostics.push(...found.map((one): Diagnostic => ({ ...one, severity: 'contained' })));
  return { statements: [{ kind: 'not-implemented', what, range }] };
}

/** What may be missing here rather than wrong there, by the first error: a type in a platform namespace, a member of a platform type or a standard field that the signatures do not have is more likely newer than they are than a mistake. */
function gapOf(world: World, [first]: readonly Diagnostic[]): string | undefined {
  return first?.about !== undefined && isGap(world, first.about) ? nameOf(first.about, first.message) : undefined;
}

/** As `not implemented` names it. */
function nameOf(absent: Subject, message: string): string {
  if (absent.kind === 'missing-column') return `No such column '${absent.name}' on entity '${absent.object}'`;
  const object = absent.kind === 'missing-type' ? objectNamed(absent.names) : absent.kind === 'missing-object' ? absent.name : undefined;
  return object !== undefined && isAbsentObject(object) ? `the object ${object}` : message;
}

function isGap(world: World, absent: Subject): boolean {
  switch (absent.kind) {
    case 'missing-object':
      return isAbsentObject(absent.name);
    case 'missing-column':
      return !absent.name.includes('__') && !absent.object.includes('__');
    case 'missing-type':
      return isAbsentObject(objectNamed(absent.names)) || (absent.names.length > 1 && isOfPlatform(world, absent.names[0]));
    case 'missing-method':
      return absent.owner !== undefined && isAbsentMethod(world, absent.name, absent.owner);
    default:
      return false;
  }
}

/** Standard objects that the stubs leave out. Source: Object Reference, each object's page. */
const ABSENT_OBJECTS = new Set(
  'BuyerAccount EmailTemplateAttachment FlowTest LocationTrackerEvent OmniScript Product2DataTranslation'.toLowerCase().split(' '),
);

function isAbsentObject(name: string | undefined): boolean {
  return name !== undefined && ABSENT_OBJECTS.has(name.toLowerCase());
}

/** `FlowTest`, `Schema.FlowTest` */
function objectNamed(names: readonly string[]): string | undefined {
  return names.length === 1 || (names.length === 2 && names[0]?.toLowerCase() === 'schema') ? names.at(-1) : undefined;
}

/** Of the classes that orgs call without a namespace all methods are known. Where the method's name exists, the arguments are wrong. */
function isAbsentMethod(world: World, name: string, owner: ApexType): boolean {
  if (owner.kind !== 'platform' || owner.args.length > 0 || shown(owner) !== owner.name) return false;
  const [namespace] = owner.name.split('.');
  const known = world.signatures.type(owner.name)?.methods ?? [];
  return isOfPlatform(world, namespace) && !known.some((method) => method.name.toLowerCase() === name.toLowerCase());
}

function isOfPlatform(world: World, namespace: string | undefined): boolean {
  if (namespace === undefined || world.types.has(namespace.toLowerCase())) return false;
  return world.signatures.namespaces().some((one) => one.toLowerCase() === namespace.toLowerCase());
}
