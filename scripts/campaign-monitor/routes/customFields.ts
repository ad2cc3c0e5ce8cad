import { type Problem, problem } from '../contract/errors.ts';
import { createCustomField, deleteCustomField, updateCustomField, updateFieldOptions } from '../contract/lists.ts';
import { type Route, route } from '../http/call.ts';
import { fieldKey } from '../rules/subscribers/fieldKey.ts';
import { type CustomField, FIELD_TYPES, type FieldType } from '../state/customField.ts';
import type { SubscriberList } from '../state/subscriberList.ts';

const LONGEST_NAME = 100;
const RESERVED = ['email', 'emailaddress', 'fullname', 'name'];

const hasOptions = (type: FieldType): boolean => type === 'MultiSelectOne' || type === 'MultiSelectMany';

const isName = (name: string): boolean =>
  name !== '' && name.length <= LONGEST_NAME && !RESERVED.includes(name.toLowerCase().replace(/\s/g, '')) && fieldKey(name) !== '[]';

const isTaken = (list: SubscriberList, name: string, own?: CustomField): boolean =>
  list.fields.some(
    (field) =>
      field !== own && (field.name.toLowerCase() === name.toLowerCase() || field.key.toLowerCase() === fieldKey(name).toLowerCase()),
  );

const fieldOf = (list: SubscriberList, key: string): CustomField | Problem => {
  if (!/^\[.+\]$/.test(key)) return problem(253);
  return list.fields.find((field) => field.key.toLowerCase() === key.toLowerCase()) ?? problem(253);
};

const cleanOptions = (options: readonly string[] | undefined): readonly string[] => [
  ...new Set((options ?? []).map((option) => option.trim()).filter((option) => option !== '')),
];

/** Creates, renames and deletes custom fields, and sets their options. */
export const customFieldRoutes: readonly Route[] = [
  route(createCustomField, ({ found: { list }, body }) => {
    const name = body.FieldName?.trim() ?? '';
    if (!isName(name)) return problem(254);
    const type = FIELD_TYPES.find((known) => known.toLowerCase() === body.DataType?.toLowerCase());
    if (type === undefined) return problem(259);
    if (isTaken(list, name)) return problem(255);
    const options = cleanOptions(body.Options);
    if (!hasOptions(type) && options.length > 0) return problem(256);
    if (hasOptions(type) && options.length === 0) return problem(257);
    const field: CustomField = {
      name,
      key: fieldKey(name),
      type,
      options,
      isVisible: body.VisibleInPreferenceCenter ?? true,
      isDeleted: false,
    };
    list.fields.push(field);
    return field.key;
  }),
  route(updateCustomField, ({ found: { list, field: key }, body }) => {
    const field = fieldOf(list, key);
    if ('code' in field) return field;
    const name = body.FieldName?.trim() ?? field.name;
    if (!isName(name)) return problem(254);
    if (isTaken(list, name, field)) return problem(255);
    field.name = name;
    field.key = fieldKey(name);
    field.isVisible = body.VisibleInPreferenceCenter ?? field.isVisible;
    return field.key;
  }),
  route(updateFieldOptions, ({ found: { list, field: key }, body }) => {
    const field = fieldOf(list, key);
    if ('code' in field) return field;
    if (!hasOptions(field.type)) return problem(256);
    const options = cleanOptions(body.Options);
    if (options.length === 0) return problem(257);
    field.options = body.KeepExistingOptions === true ? cleanOptions([...field.options, ...options]) : options;
    return undefined;
  }),
  route(deleteCustomField, ({ found: { list, field: key } }) => {
    const field = fieldOf(list, key);
    if ('code' in field) return field;
    field.isDeleted = true;
    list.fields.splice(list.fields.indexOf(field), 1);
    return undefined;
  }),
];
