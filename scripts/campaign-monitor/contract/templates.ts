/** Templates of email campaigns. Source: API reference, "Templates". */
import { endpoint } from './endpoint.ts';
import { list, object, optional, text } from './schema.ts';

export const template = object('Template', 'A template.', {
  TemplateID: text,
  Name: text,
  PreviewURL: text,
  ScreenshotURL: text,
});
export const templateRequest = object('TemplateRequest', 'A template to make from a page.', {
  Name: optional(text),
  HtmlPageURL: optional(text),
  ZipFileURL: optional(text),
});
const templateCopyRequest = object('TemplateCopyRequest', 'Where a template is to be copied to.', {
  DestinationClientID: optional(text),
  ClientID: optional(text),
  Name: optional(text),
});

const manage = { query: [], status: 200, permissions: ['ManageTemplates'] } as const;

export const getTemplates = endpoint({
  ...manage,
  name: 'getTemplates',
  doc: 'The templates of a client.',
  method: 'GET',
  path: '/clients/:client/templates',
  answer: list(template),
});
export const createTemplate = endpoint({
  ...manage,
  name: 'createTemplate',
  doc: 'Creates a template from a page; the id in the path is the client.',
  method: 'POST',
  path: '/templates/:client',
  body: templateRequest,
  bodyName: 'template',
  answer: text,
  status: 201,
});
export const getTemplate = endpoint({
  ...manage,
  name: 'getTemplate',
  doc: 'A template.',
  method: 'GET',
  path: '/templates/:template',
  answer: template,
});
export const updateTemplate = endpoint({
  ...manage,
  name: 'updateTemplate',
  doc: 'Replaces a template.',
  method: 'PUT',
  path: '/templates/:template',
  body: templateRequest,
  bodyName: 'template',
});
export const deleteTemplate = endpoint({
  ...manage,
  name: 'deleteTemplate',
  doc: 'Deletes a template.',
  method: 'DELETE',
  path: '/templates/:template',
});
export const copyTemplate = endpoint({
  ...manage,
  name: 'copyTemplate',
  doc: 'Copies a template to a client.',
  method: 'POST',
  path: '/templates/:template/copy',
  body: templateCopyRequest,
  bodyName: 'template',
  answer: text,
  status: 201,
  since: 'v3.3',
});
