import { type Problem, problem } from '../contract/errors.ts';
import type { Infer } from '../contract/schema.ts';
import {
  copyTemplate,
  createTemplate,
  deleteTemplate,
  getTemplate,
  getTemplates,
  type templateRequest,
  updateTemplate,
} from '../contract/templates.ts';
import { type Route, route } from '../http/call.ts';
import { contentProblem, isWebAddress } from '../rules/campaigns/content.ts';
import type { Service } from '../state/service.ts';
import type { Template } from '../state/template.ts';

const LONGEST_NAME = 100;

const describe = ({ id, name }: Template) => ({
  TemplateID: id,
  Name: name,
  PreviewURL: `http://preview.createsend.com/templates/previewTemplate.aspx?ID=${id.slice(0, 16).toUpperCase()}`,
  ScreenshotURL: `http://preview.createsend.com/ts/${id.slice(0, 2)}/${id.slice(2, 5)}.jpg`,
});

const requestProblem = async (
  { Name, HtmlPageURL, ZipFileURL }: Infer<typeof templateRequest>,
  service: Service,
): Promise<Problem | undefined> => {
  const name = (Name ?? '').trim();
  if (name === '') return problem(4002);
  if (name.length > LONGEST_NAME) return problem(4003);
  if ((HtmlPageURL ?? '') === '') return problem(4004);
  if (!isWebAddress(HtmlPageURL)) return problem(4005);
  if ((ZipFileURL ?? '') !== '' && !isWebAddress(ZipFileURL)) return problem(4006);
  const code = await contentProblem(HtmlPageURL ?? '', 'template', 4005, service);
  return code === undefined ? undefined : problem(code);
};

/** Templates. */
export const templateRoutes: readonly Route[] = [
  route(getTemplates, ({ found }) => found.client.templates.map(describe)),
  route(createTemplate, async ({ found: { client }, body, service }) => {
    const refusal = await requestProblem(body, service);
    return refusal ?? service.addTemplate({ id: service.ids.next('template'), client, name: body.Name ?? '' }).id;
  }),
  route(getTemplate, ({ found }) => describe(found.template)),
  route(updateTemplate, async ({ found: { template }, body, service }) => {
    const refusal = await requestProblem(body, service);
    if (refusal === undefined) template.name = body.Name ?? template.name;
    return refusal;
  }),
  route(deleteTemplate, ({ found: { template }, service }) => {
    service.removeTemplate(template);
    return undefined;
  }),
  route(copyTemplate, ({ found: { template }, body, service, caller }) => {
    const client = service.clients.get((body.DestinationClientID ?? body.ClientID ?? '').toLowerCase());
    if (client === undefined || (caller.kind === 'client' && caller.client !== client)) return problem(125);
    return service.addTemplate({ id: service.ids.next('template'), client, name: body.Name ?? template.name }).id;
  }),
];
