/** Email templates, documents, pages and their components, anew at every start. Source: Metadata API Developer Guide, "EmailTemplate", "Document", "Folder", "ApexPage", "ApexComponent"; Object Reference, the objects of these names. */
import { existsSync, readFileSync } from 'node:fs';
import type { Project } from '../project/model.ts';
import { flag, text, type Xml } from '../project/xml.ts';
import type { Rows, Values } from '../store/rows.ts';

export function seedTemplates(rows: Rows, project: Project, organizationId: string): void {
  const own = { NamespacePrefix: project.namespace };
  const folderIds = new Map<string, string>();
  for (const [kind, type] of [
    ['emailFolder', 'Email'],
    ['documentFolder', 'Document'],
  ] as const) {
    for (const [name, xml] of project.metadata.get(kind) ?? [])
      folderIds.set(
        name,
        rows.ensure(
          'Folder',
          { DeveloperName: name, Type: type },
          { Name: text(xml, 'name') ?? name, AccessType: text(xml, 'accessType') ?? 'Public', ...own },
        ),
      );
  }
  const folderOf = (xml: Xml): string => folderIds.get(text(xml, '#folder') ?? '') ?? organizationId;
  for (const [name, xml] of project.metadata.get('email') ?? [])
    rows.keep('EmailTemplate', { DeveloperName: name }, { ...templateOf(name, xml), FolderId: folderOf(xml), ...own });
  for (const [name, xml] of project.metadata.get('document') ?? [])
    rows.keep('Document', { DeveloperName: name }, { ...documentOf(name, xml), FolderId: folderOf(xml), ...own });
  for (const [name, path] of project.pages) keepMarkup(rows, project, 'ApexPage', name, path);
  if (rows.schema.objectNames().includes('ApexComponent'))
    for (const [name, path] of project.pageComponents) keepMarkup(rows, project, 'ApexComponent', name, path);
}

function keepMarkup(rows: Rows, { namespace }: Project, object: 'ApexPage' | 'ApexComponent', name: string, path: string): void {
  const Markup = existsSync(path) ? readFileSync(path, 'utf8') : '';
  rows.keep(object, { Name: name }, { MasterLabel: name, Markup, ControllerType: 0, NamespacePrefix: namespace });
}

/** The content file holds plain text, HTML or markup, depending on the template's type. */
function templateOf(name: string, xml: Xml): Values {
  const type = text(xml, 'type') ?? 'text';
  const file = text(xml, '#file');
  const content = file === undefined ? null : readFileSync(file, 'utf8');
  const isHtml = type === 'html' || type === 'custom';
  return {
    Name: text(xml, 'name') ?? name,
    Subject: text(xml, 'subject'),
    Description: text(xml, 'description'),
    TemplateType: type,
    TemplateStyle: text(xml, 'style') ?? 'none',
    Encoding: text(xml, 'encodingKey') ?? 'UTF-8',
    UiType: text(xml, 'uiType') ?? 'Aloha',
    RelatedEntityType: text(xml, 'relatedEntityType'),
    IsActive: flag(xml, 'available'),
    Body: isHtml ? text(xml, 'textOnly') : type === 'visualforce' ? null : content,
    HtmlValue: isHtml ? content : null,
    Markup: type === 'visualforce' ? content : null,
  };
}

function documentOf(name: string, xml: Xml): Values {
  const file = text(xml, '#file');
  const content = file === undefined ? new Uint8Array() : readFileSync(file);
  return {
    Name: text(xml, 'name') ?? name,
    Description: text(xml, 'description'),
    Keywords: text(xml, 'keywords'),
    IsPublic: flag(xml, 'public'),
    IsInternalUseOnly: flag(xml, 'internalUseOnly'),
    Type: file?.split('.').at(-1),
    Body: content,
    BodyLength: content.length,
  };
}
