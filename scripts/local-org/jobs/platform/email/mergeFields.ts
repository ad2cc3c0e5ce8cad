/**
 * What stands between the braces of a template: a field, a field and what replaces it, or a formula over fields.
 * Source: Salesforce Help, "Use the Salesforce Merge Language in Classic Email Templates" (sales.merge_fields_email_templates_cex);
 * formulas: https://rioeducation.com/salesforce-using-formula-in-email-template/
 */
import { data } from '../../../data/current.ts';
import { valueOrBlank } from '../../../data/formula/evaluate.ts';
import { fieldAt, resultOf } from '../../../data/formula/fields.ts';
import { globalValue } from '../../../data/formula/globals.ts';
import { evaluateOn } from '../../../data/formula/records.ts';
import { scopeOver } from '../../../data/formula/scope.ts';
import type { FormulaValue } from '../../../data/formula/tree.ts';
import { readFormula } from '../../../data/formula/usable.ts';
import { textOf } from '../../../data/formula/values.ts';
import type { SObjectValue } from '../../../data/records/index.ts';
import { parentField } from '../../../data/schema/index.ts';
import { transaction } from '../../../platform/core/current.ts';
import { entryOf } from '../../../platform/core/entry.ts';

/** The records of merge fields, by lower-case name. */
export type Sources = ReadonlyMap<string, SObjectValue>;

const GLOBALS: Readonly<Record<string, string>> = { user: '$User', sender: '$User', organization: '$Organization', profile: '$Profile' };
const FIELD = /^[\w$]+(\.\w+)*$/;
/** `Contact.FirstName, Valued Customer` */
const WITH_SUBSTITUTE = /^([\w$]+(?:\.\w+)+)\s*,(.*)$/s;

/** The text of a merge field; fields of missing records, unknown fields and formulas that no org takes are empty. */
export function mergeText(source: string, sources: Sources): string {
  if (FIELD.test(source)) return textOf(fieldValue(source.split('.'), sources));
  const [, field, substitute = ''] = WITH_SUBSTITUTE.exec(source) ?? [];
  if (field === undefined) return textOf(formulaValue(source, sources));
  const found = textOf(fieldValue(field.split('.'), sources));
  return found === '' ? substitute.trim() : found;
}

function fieldValue([first = '', ...rest]: readonly string[], sources: Sources): FormulaValue {
  const record = sources.get(first.toLowerCase());
  if (record !== undefined) return rest.length === 0 ? null : valueOf(record, rest);
  const global = first.startsWith('$') ? first : entryOf(GLOBALS, first.toLowerCase());
  return global === undefined || rest.length === 0 ? null : globalValue([global, ...rest]);
}

/** Relationships of classic templates, `Account_Owner`, are not followed. */
function valueOf(record: SObjectValue, path: readonly string[]): FormulaValue {
  const [name = ''] = path;
  if (path.length > 1) return evaluateOn(record, undefined, path.join('.'));
  const named = namedRecord(record, name);
  if (named !== undefined) return evaluateOn(record, undefined, `${named}.Name`);
  return record.schema.fields.has(name.toLowerCase()) ? evaluateOn(record, undefined, name) : null;
}

/**
 * A lookup stands for the name of its record: `{!Contact.Account}`, `{!Lead.OwnerFullName}`.
 * Source: http://frombelvideres4thfloor.blogspot.com/2011/07/lead-and-contact-merge-fields-in-email.html
 */
function namedRecord({ schema }: SObjectValue, name: string): string | undefined {
  if (name.toLowerCase() === 'ownerfullname') return 'Owner';
  return schema.fields.has(name.toLowerCase()) ? undefined : parentField(schema, name)?.relationshipName;
}

function formulaValue(source: string, sources: Sources): FormulaValue {
  const { formula, problem } = readFormula(source);
  if (formula === undefined || problem !== undefined) return null;
  const { org, user } = transaction();
  return valueOrBlank(formula, {
    ...scopeOver((path) => fieldValue(path, sources)),
    kindAt: ([first = '', ...rest]) => {
      const record = sources.get(first.toLowerCase());
      return record === undefined ? 'Text' : resultOf(fieldAt(data().schema, record.schema, rest));
    },
    isTemplate: true,
    nowMs: org.clock.now(),
    zone: user.timeZone,
  });
}
