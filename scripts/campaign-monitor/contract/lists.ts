/** Subscriber lists and their custom fields. Source: API reference, "Lists". */
import { endpoint } from './endpoint.ts';
import { flag, integer, list, object, optional, text } from './schema.ts';

export const listDetails = object('ListDetails', 'The settings of a list.', {
  ConfirmedOptIn: flag,
  Title: text,
  UnsubscribePage: text,
  ListID: text,
  ConfirmationSuccessPage: text,
  UnsubscribeSetting: text,
});

export const listStats = object('ListStats', "The counts of a list; the buckets are calendar days in the client's time zone.", {
  TotalActiveSubscribers: integer,
  NewActiveSubscribersToday: integer,
  NewActiveSubscribersYesterday: integer,
  NewActiveSubscribersThisWeek: integer,
  NewActiveSubscribersThisMonth: integer,
  NewActiveSubscribersThisYear: integer,
  TotalUnsubscribes: integer,
  UnsubscribesToday: integer,
  UnsubscribesYesterday: integer,
  UnsubscribesThisWeek: integer,
  UnsubscribesThisMonth: integer,
  UnsubscribesThisYear: integer,
  TotalDeleted: integer,
  DeletedToday: integer,
  DeletedYesterday: integer,
  DeletedThisWeek: integer,
  DeletedThisMonth: integer,
  DeletedThisYear: integer,
  TotalBounces: integer,
  BouncesToday: integer,
  BouncesYesterday: integer,
  BouncesThisWeek: integer,
  BouncesThisMonth: integer,
  BouncesThisYear: integer,
});

export const customField = object('CustomField', 'A custom field of a list.', {
  FieldName: text,
  Key: text,
  DataType: text,
  FieldOptions: list(text),
  VisibleInPreferenceCenter: flag,
});

export const listRequest = object('ListRequest', 'A list to create.', {
  Title: optional(text),
  UnsubscribePage: optional(text),
  UnsubscribeSetting: optional(text),
  ConfirmedOptIn: optional(flag),
  ConfirmationSuccessPage: optional(text),
});
const listUpdate = object('ListUpdate', 'New settings of a list: all of them.', {
  ...listRequest.fields,
  AddUnsubscribesToSuppList: optional(flag),
  ScrubActiveWithSuppList: optional(flag),
});
const customFieldRequest = object('CustomFieldRequest', 'A custom field to create.', {
  FieldName: optional(text),
  DataType: optional(text),
  Options: optional(list(text)),
  VisibleInPreferenceCenter: optional(flag),
});
const customFieldUpdate = object('CustomFieldUpdate', 'A new name for a custom field; its key changes with it.', {
  FieldName: optional(text),
  VisibleInPreferenceCenter: optional(flag),
});
const fieldOptionsRequest = object('FieldOptionsRequest', 'Options to add to a field, or to replace its own.', {
  KeepExistingOptions: optional(flag),
  Options: optional(list(text)),
});

export const createList = endpoint({
  name: 'createList',
  doc: 'Creates a list; the id in the path is the client.',
  method: 'POST',
  path: '/lists/:client',
  query: [],
  body: listRequest,
  bodyName: 'list',
  answer: text,
  status: 201,
  permissions: ['ManageLists'],
});
export const getList = endpoint({
  name: 'getList',
  doc: 'The settings of a list.',
  method: 'GET',
  path: '/lists/:list',
  query: [],
  answer: listDetails,
  status: 200,
  permissions: ['ManageLists'],
});
export const updateList = endpoint({
  name: 'updateList',
  doc: 'Replaces the settings of a list.',
  method: 'PUT',
  path: '/lists/:list',
  query: [],
  body: listUpdate,
  bodyName: 'list',
  status: 200,
  permissions: ['ManageLists'],
});
export const deleteList = endpoint({
  name: 'deleteList',
  doc: 'Deletes a list.',
  method: 'DELETE',
  path: '/lists/:list',
  query: [],
  status: 200,
  permissions: ['ManageLists'],
});
export const getListStats = endpoint({
  name: 'getListStats',
  doc: 'The counts of a list.',
  method: 'GET',
  path: '/lists/:list/stats',
  query: [],
  answer: listStats,
  status: 200,
  permissions: ['ManageLists'],
});
export const getCustomFields = endpoint({
  name: 'getCustomFields',
  doc: 'The custom fields of a list.',
  method: 'GET',
  path: '/lists/:list/customfields',
  query: [],
  answer: list(customField),
  status: 200,
  permissions: ['ManageLists'],
});
export const createCustomField = endpoint({
  name: 'createCustomField',
  doc: 'Creates a custom field; answers its key.',
  method: 'POST',
  path: '/lists/:list/customfields',
  query: [],
  body: customFieldRequest,
  bodyName: 'customField',
  answer: text,
  status: 201,
  permissions: ['ManageLists'],
});
export const updateCustomField = endpoint({
  name: 'updateCustomField',
  doc: 'Renames a custom field; answers its new key.',
  method: 'PUT',
  path: '/lists/:list/customfields/:field',
  query: [],
  body: customFieldUpdate,
  bodyName: 'customField',
  answer: text,
  status: 200,
  permissions: ['ManageLists'],
});
export const updateFieldOptions = endpoint({
  name: 'updateFieldOptions',
  doc: 'Adds to or replaces the options of a field with options.',
  method: 'PUT',
  path: '/lists/:list/customfields/:field/options',
  query: [],
  body: fieldOptionsRequest,
  bodyName: 'options',
  status: 200,
  permissions: ['ManageLists'],
});
export const deleteCustomField = endpoint({
  name: 'deleteCustomField',
  doc: 'Deletes a custom field and its values.',
  method: 'DELETE',
  path: '/lists/:list/customfields/:field',
  query: [],
  status: 200,
  permissions: ['ManageLists'],
});
