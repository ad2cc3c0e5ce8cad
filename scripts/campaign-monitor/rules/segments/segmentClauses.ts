import type { CustomField } from '../../state/customField.ts';
import type { Member } from '../../state/member.ts';
import type { Service } from '../../state/service.ts';
import type { SubscriberList } from '../../state/subscriberList.ts';
import { readMoment } from '../dates.ts';

/** A test whether a member satisfies a clause, or the code of an error in the clause. */
export type ClauseTest = ((member: Member) => boolean) | number;

const TEN_YEARS = 10 * 31_557_600;
const WITHOUT_OPERAND = ['PROVIDED', 'NOT_PROVIDED'];

const split = (clause: string): { readonly verb: string; readonly operand: string } => {
  const match = /^\s*(\S+)\s*([\s\S]*?)\s*$/.exec(clause);
  return { verb: (match?.[1] ?? '').toUpperCase(), operand: match?.[2] ?? '' };
};

const betweenOf = (operand: string): readonly [string, string] | undefined => {
  const match = /^(\S+)\s+AND\s+(\S+)$/i.exec(operand);
  return match === null ? undefined : [match[1] ?? '', match[2] ?? ''];
};

const some = (values: readonly string[], test: (value: string) => boolean): boolean => values.some(test);

/** A clause about a text. */
export const textClause = (clause: string, badVerb: number, valuesOf: (member: Member) => readonly string[]): ClauseTest => {
  const { verb, operand } = split(clause);
  const sought = operand.toLowerCase();
  if (!['CONTAINS', 'NOT_CONTAINS', 'EQUALS', 'NOT_EQUALS', ...WITHOUT_OPERAND].includes(verb)) return badVerb;
  if (!WITHOUT_OPERAND.includes(verb) && operand === '') return 2719;
  switch (verb) {
    case 'CONTAINS':
      return (member) => some(valuesOf(member), (value) => value.toLowerCase().includes(sought));
    case 'NOT_CONTAINS':
      return (member) => !some(valuesOf(member), (value) => value.toLowerCase().includes(sought));
    case 'EQUALS':
      return (member) => some(valuesOf(member), (value) => value.toLowerCase() === sought);
    case 'NOT_EQUALS':
      return (member) => !some(valuesOf(member), (value) => value.toLowerCase() === sought);
    case 'PROVIDED':
      return (member) => some(valuesOf(member), (value) => value !== '');
    default:
      return (member) => !some(valuesOf(member), (value) => value !== '');
  }
};

const optionClause = (clause: string, field: CustomField, valuesOf: (member: Member) => readonly string[]): ClauseTest => {
  const { verb, operand } = split(clause);
  if (!['EQUALS', 'NOT_EQUALS', ...WITHOUT_OPERAND].includes(verb)) return 2717;
  const isUnknown =
    !WITHOUT_OPERAND.includes(verb) && operand !== '' && !field.options.some((option) => option.toLowerCase() === operand.toLowerCase());
  return isUnknown ? 2722 : textClause(clause, 2717, valuesOf);
};

/** A clause that compares numbers or times. */
const orderedClause = (
  clause: string,
  codes: { readonly verb: number; readonly operand: number; readonly between: number },
  verbs: { readonly less: string; readonly more: string; readonly canBeMissing: boolean },
  read: (text: string) => number | undefined,
  valueOf: (member: Member) => number | undefined,
): ClauseTest => {
  const { verb, operand } = split(clause);
  const known = [verbs.less, verbs.more, 'EQUALS', 'NOT_EQUALS', 'BETWEEN', ...(verbs.canBeMissing ? WITHOUT_OPERAND : [])];
  if (!known.includes(verb)) return codes.verb;
  if (verb === 'PROVIDED') return (member) => valueOf(member) !== undefined;
  if (verb === 'NOT_PROVIDED') return (member) => valueOf(member) === undefined;
  if (operand === '') return 2719;
  if (verb === 'BETWEEN') {
    const [from, to] = (betweenOf(operand) ?? []).map(read);
    if (from === undefined || to === undefined) return codes.between;
    return (member) => (valueOf(member) ?? NaN) >= from && (valueOf(member) ?? NaN) <= to;
  }
  const sought = read(operand);
  if (sought === undefined) return codes.operand;
  if (verb === verbs.less) return (member) => (valueOf(member) ?? NaN) < sought;
  if (verb === verbs.more) return (member) => (valueOf(member) ?? NaN) > sought;
  return (member) => (valueOf(member) === sought) === (verb === 'EQUALS');
};

const readDay = (list: SubscriberList, text: string): number | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? readMoment(text, list.client.zone) : undefined;

/** A clause about the day of subscription, within the last ten years. */
export const subscribedClause = (clause: string, list: SubscriberList, service: Service): ClauseTest => {
  const { zone } = list.client;
  const { operand } = split(clause);
  const days = betweenOf(operand) ?? [operand];
  const test = orderedClause(
    clause,
    { verb: 2714, operand: 2720, between: 2755 },
    { less: 'BEFORE', more: 'AFTER', canBeMissing: false },
    (text) => readDay(list, text),
    (member) => zone.startOfDay(member.joined),
  );
  const isTooOld = days.some((day) => (readDay(list, day) ?? Infinity) < service.clock.now() - TEN_YEARS);
  return typeof test === 'function' && isTooOld ? 2723 : test;
};

/** A clause about a custom field, by the field's type. */
export const fieldClause = (clause: string, field: CustomField, list: SubscriberList): ClauseTest => {
  const valuesOf = (member: Member): readonly string[] => member.values.find((own) => own.field === field)?.values ?? [];
  const numberOf = (text: string | undefined): number | undefined =>
    text !== undefined && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  switch (field.type) {
    case 'Number':
      return orderedClause(
        clause,
        { verb: 2716, operand: 2721, between: 2756 },
        { less: 'LESS_THAN', more: 'GREATER_THAN', canBeMissing: true },
        numberOf,
        (member) => numberOf(valuesOf(member)[0]),
      );
    case 'Date':
      return orderedClause(
        clause,
        { verb: 2718, operand: 2720, between: 2755 },
        { less: 'BEFORE', more: 'AFTER', canBeMissing: true },
        (text) => readDay(list, text),
        (member) => readDay(list, valuesOf(member)[0] ?? ''),
      );
    case 'MultiSelectOne':
    case 'MultiSelectMany':
      return optionClause(clause, field, valuesOf);
    default:
      return textClause(clause, 2715, valuesOf);
  }
};
