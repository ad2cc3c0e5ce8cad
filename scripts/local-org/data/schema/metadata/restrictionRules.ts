/** Restriction rules limit which of the accessible records a user sees; scoping rules define the records of a scope. Source: Metadata API Developer Guide, "RestrictionRule". */
import type { Project } from '../../project/model.ts';
import { flag, text } from '../../project/xml.ts';

/** `Owner:User.UserRoleId = $User.UserRoleId`, `Name = 'Tom, Anita'`: rules know no other operator, no AND, OR and formulas. */
export interface Equation {
  /** A field, or `$User` and a field, or `$Permission` and a custom permission. */
  readonly path: readonly string[];
  /** The right side: a path of the user, or one of several values. */
  readonly value: { readonly path: readonly string[] } | { readonly texts: readonly string[] };
}
/** The criteria are undefined if they are not an equation. */
export interface RestrictionRule {
  readonly name: string;
  readonly users: Equation | undefined;
  readonly records: Equation | undefined;
}

type Kind = 'Restrict' | 'Scoping';
/** By lower-case name of the object. */
export type RulesByObject = ReadonlyMap<string, readonly RestrictionRule[]>;
/** Beside custom objects. Source: Salesforce Security Guide, "Restriction Rule Considerations", Available Objects; Scoping Rules Developer Guide, "Use the SOQL Operator in Scoping Rule Record Criteria". */
const STANDARD: Readonly<Record<Kind, ReadonlySet<string>>> = {
  Restrict: new Set(['Contract', 'Event', 'Quote', 'Task', 'TimeSheet', 'TimeSheetEntry']),
  Scoping: new Set(['Account', 'Case', 'Contact', 'Event', 'Lead', 'Opportunity', 'Task']),
};

/** The active rules of a kind. If several apply to a user, an org observes one; here the first by name. */
export function restrictionRulesOf({ metadata }: Pick<Project, 'metadata'>, kind: Kind): RulesByObject {
  const rules = new Map<string, RestrictionRule[]>();
  for (const [name, xml] of [...(metadata.get('rule') ?? [])].sort(([a], [b]) => a.localeCompare(b))) {
    const object = text(xml, 'targetEntity') ?? '';
    const [users, records] = [equation(text(xml, 'userCriteria') ?? ''), equation(text(xml, 'recordFilter') ?? '', object)];
    if (!flag(xml, 'active') || text(xml, 'enforcementType') !== kind || !(STANDARD[kind].has(object) || object.endsWith('__c'))) continue;
    rules.set(object.toLowerCase(), [...(rules.get(object.toLowerCase()) ?? []), { name, users, records }]);
  }
  return rules;
}

const EQUATION = /^\s*([$\w.:]+)\s*=\s*(?:'([^']*)'|([^'=]*?))\s*$/;

/** @param object paths may begin with: `Agent__c.Owner:User.ManagerId`. @return undefined if the text is not an equation */
function equation(source: string, object?: string): Equation | undefined {
  const [, left = '', quoted, bare = ''] = EQUATION.exec(source) ?? [];
  if (left === '') return undefined;
  const path = left.split('.');
  const own = path.length > 1 && path[0]?.toLowerCase() === object?.toLowerCase() ? path.slice(1) : path;
  return { path: own, value: bare.startsWith('$') ? { path: bare.split('.') } : { texts: listed(quoted ?? bare) } };
}

/** Values between commas; quotes hold one together that has some. Source: Restriction Rules Developer Guide, "Provide User Access With Multiple String or ID Values in Record Criteria". */
function listed(source: string): readonly string[] {
  const parts = source.match(/\s*["“”][^"“”]*["“”]|[^,]+/g) ?? [''];
  return parts.map((part) => part.trim().replaceAll(/^["“”]|["“”]$/g, '')).filter((part, index) => part !== '' || index === 0);
}
