/** What of a class of the platform is built, by the signatures and the registry. */
import type { PlatformType, SignatureType } from '../../local-org/compiler/signatures/index.ts';
import { commonMember } from '../../local-org/platform/core/commonMethods.ts';
import { derive } from '../../local-org/platform/core/derived.ts';
import { platformClass } from '../../local-org/platform/core/registry.ts';

export interface Coverage {
  readonly type: PlatformType;
  readonly built: number;
  readonly missing: readonly string[];
}

/** What code only sees by an interface, like the iterators of lists: there is nothing of it to build. */
export const isInterfaceOnly = ({ isMadeByPlatform, implements: contracts, methods, fields }: PlatformType): boolean =>
  isMadeByPlatform === true && contracts.length > 0 && methods.length + fields.length === 0;

export function coverageOf(type: PlatformType): Coverage {
  const definition = derive(type.name) ?? platformClass(type.name);
  const methods = type.methods
    .filter(
      ({ name }) =>
        !COMPILED.has(name) &&
        !name.startsWith('$') &&
        !WRITTEN.has(`${type.name}.${name}`) &&
        !(type.name === 'System.SObject' && SETTING_GETTERS.has(name)),
    )
    .map((method) => ({
      name: `${method.name}(${method.parameters.map((parameter) => shortName(parameter.type)).join(', ')})`,
      isBuilt:
        has(method.isStatic ? definition?.statics : definition?.methods, method.name) ||
        (!method.isStatic && commonMember(method.name, method.parameters.length) !== undefined),
    }));
  const fields = type.fields
    .filter(({ isStatic }) => isStatic)
    .map(({ name }) => ({ name, isBuilt: has(definition?.staticFields, name) || has(definition?.fields, name) }));
  const members = [...methods, ...fields];
  return {
    type,
    built: members.filter(({ isBuilt }) => isBuilt).length,
    missing: members.filter(({ isBuilt }) => !isBuilt).map(({ name }) => name),
  };
}

/** The compiler's own. */
const COMPILED = new Set(['addError', 'runAs']);
/** Abstract classes, which projects extend. */
const WRITTEN = new Set(['VisualEditor.DynamicPickList.getDefaultValue', 'VisualEditor.DynamicPickList.getValues']);
/** Getters of custom settings and custom metadata, which the compiler implements. */
const SETTING_GETTERS = new Set(['getAll', 'getInstance', 'getOrgDefaults', 'getValues']);

/** Whether a table has a member of that name, or one of its overloads, without case. */
function has(table: Readonly<Record<string, unknown>> | undefined, name: string): boolean {
  const wanted = name.toLowerCase();
  return Object.keys(table ?? {}).some((key) => key.replace(/\(.*$/, '').toLowerCase() === wanted);
}

function shortName(type: SignatureType): string {
  const name = type.name.replace(/^System\./, '');
  return type.args.length === 0 ? name : `${name}<${type.args.map(shortName).join(',')}>`;
}
