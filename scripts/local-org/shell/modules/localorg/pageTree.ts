/** Lightning pages as the server tells them, and which of their items are shown. */
import { context, formFactor } from 'localorg/context';

export interface Criterion {
  readonly left: string;
  readonly operator: string;
  readonly right: string;
}
export interface VisibilityRule {
  readonly logic: string | null;
  readonly criteria: readonly Criterion[];
}
/** A value of a list that a property holds, shown where its rule allows it. Source: Metadata API Developer Guide, "FlexiPage", ComponentInstancePropertyListItem. */
export interface ListValue {
  readonly value: string;
  readonly rule: VisibilityRule | null;
}
export interface PageItem {
  readonly key: string;
  /** `force:detailPanel`, `c:home`, `home`; empty for a field. */
  readonly component: string;
  readonly field: string | null;
  readonly properties: Readonly<Record<string, string | readonly ListValue[]>>;
  readonly facets: Readonly<Record<string, readonly PageItem[] | undefined>>;
  readonly rule: VisibilityRule | null;
}
export interface PageRegion {
  readonly name: string;
  readonly items: readonly PageItem[];
}
export interface PageTree {
  readonly name: string;
  readonly label: string;
  readonly template: string;
  readonly regions: readonly PageRegion[];
}

/** The fields of the record that rules ask for, for example `Status__c` or `Account.Type`. */
export function ruleFields(items: readonly PageItem[]): readonly string[] {
  const own = items.flatMap(({ rule, properties, facets }) => [
    ...[rule, ...Object.values(properties).flatMap((value) => (typeof value === 'string' ? [] : value.map((one) => one.rule)))].flatMap(
      recordFields,
    ),
    ...Object.values(facets).flatMap((below) => ruleFields(below ?? [])),
  ]);
  return [...new Set(own)];
}

const recordFields = (rule: VisibilityRule | null): readonly string[] =>
  (rule?.criteria ?? []).flatMap(({ left }) => /^\{!Record\.(.+)\}$/i.exec(left)?.[1] ?? []);

/** @param valueOf a field of the page's record. Source: Salesforce Help, "Dynamic Lightning Pages". */
export function isShown(rule: VisibilityRule | null, valueOf: (field: string) => unknown): boolean {
  if (rule === null) return true;
  const answers = rule.criteria.map((criterion) => holds(criterion, valueOf));
  if (rule.logic === null) return answers.every(Boolean);
  return evaluate(rule.logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [], answers);
}

function holds({ left, operator, right }: Criterion, valueOf: (field: string) => unknown): boolean {
  const value = leftValue(left, valueOf);
  const text = value === null || value === undefined ? '' : String(value);
  const numbers = text !== '' && right !== '' && !Number.isNaN(Number(text)) && !Number.isNaN(Number(right));
  switch (operator.toUpperCase()) {
    case 'EQUAL':
      return text.toLowerCase() === right.toLowerCase();
    case 'NE':
      return text.toLowerCase() !== right.toLowerCase();
    case 'CONTAINS':
      return text.toLowerCase().includes(right.toLowerCase());
    case 'GT':
      return numbers ? Number(text) > Number(right) : text > right;
    case 'GE':
      return numbers ? Number(text) >= Number(right) : text >= right;
    case 'LT':
      return numbers ? Number(text) < Number(right) : text < right;
    case 'LE':
      return numbers ? Number(text) <= Number(right) : text <= right;
    default:
      throw new Error(`not implemented: visibility rules with ${operator}`);
  }
}

function leftValue(left: string, valueOf: (field: string) => unknown): unknown {
  const [, path = ''] = /^\{!(.+)\}$/.exec(left) ?? [];
  const [root = '', ...rest] = path.split('.');
  if (root.toLowerCase() === 'record') return valueOf(rest.join('.'));
  if (/^\$Permission\.CustomPermission\./i.test(path)) return context.customPermissions.includes(rest.at(-1)?.replace(/^\w+?__/, '') ?? '');
  if (/^\$Permission\.StandardPermission\./i.test(path)) return context.userPermissions.includes(rest.at(-1) ?? '');
  if (/^\$Client\.FormFactor$/i.test(path)) return formFactor;
  if (/^\$User\.Profile\.Name$/i.test(path)) return context.user.profile;
  throw new Error(`not implemented: visibility rules of ${left}`);
}

/** `1 AND (2 OR NOT 3)`. */
function evaluate(tokens: readonly string[], answers: readonly boolean[]): boolean {
  let place = 0;
  const take = (word: string): boolean => {
    if (tokens[place] !== word) return false;
    place += 1;
    return true;
  };
  const single = (): boolean => {
    if (take('NOT')) return !single();
    if (take('(')) {
      const inner = either();
      take(')');
      return inner;
    }
    const answer = answers[Number(tokens[place]) - 1] ?? false;
    place += 1;
    return answer;
  };
  const both = (): boolean => {
    let answer = single();
    while (take('AND')) answer = single() && answer;
    return answer;
  };
  const either = (): boolean => {
    let answer = both();
    while (take('OR')) answer = both() || answer;
    return answer;
  };
  return either();
}
