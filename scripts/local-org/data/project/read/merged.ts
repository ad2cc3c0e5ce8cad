/** Files of one component in several packages: a deployment adds to what is there and replaces what has the same name. Source: Metadata API Developer Guide, "deploy()". */
import type { Xml } from '../xml.ts';

/** Kinds whose files are containers of named parts; of the others the last file counts. Source: Metadata API Developer Guide, "Metadata Types". */
const CONTAINERS: ReadonlySet<string> = new Set(
  'workflow sharingRules assignmentRules autoResponseRules escalationRules matchingRule profile translation'.split(' '),
);
export const isContainer = (kind: string): boolean => CONTAINERS.has(kind);

/** @return what an org holds after both were deployed. */
export function merged(earlier: Xml | undefined, later: Xml): Xml {
  if (earlier === undefined) return later;
  const parts = Object.entries(later).map(([element, value]) => {
    const given = list(value);
    return [
      element,
      given.length > 0 && given.every((one) => nameOf(element, one) !== '') ? joined(element, list(earlier[element]), given) : value,
    ];
  });
  return { ...earlier, ...(Object.fromEntries(parts) as Xml) };
}

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function joined(element: string, earlier: readonly unknown[], later: readonly unknown[]): readonly unknown[] {
  const replaced = new Set(later.map((one) => nameOf(element, one)));
  return [...earlier.filter((one) => !replaced.has(nameOf(element, one))), ...later];
}

/** Entries of profiles and permission sets are identified by what they refer to. */
const OF_PROFILES = /(Permissions|Accesses|Visibilities|Assignments|Settings)$/;
function nameOf(element: string, part: unknown): string {
  if (typeof part !== 'object' || part === null) return '';
  const { fullName, ...rest } = part as Xml;
  if (typeof fullName === 'string') return fullName.toLowerCase();
  if (!OF_PROFILES.test(element)) return '';
  return Object.values(rest)
    .filter((value) => typeof value === 'string' && value !== 'true' && value !== 'false')
    .join('|')
    .toLowerCase();
}
