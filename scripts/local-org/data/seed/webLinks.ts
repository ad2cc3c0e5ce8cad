/** Buttons and links of objects. Source: Metadata API Developer Guide, "WebLink"; Object Reference, "WebLink". */
import type { Project } from '../project/model.ts';
import { flag, text } from '../project/xml.ts';
import type { Rows } from '../store/rows.ts';

export function seedWebLinks(rows: Rows, project: Project): void {
  if (!rows.schema.objectNames().includes('WebLink')) return;
  for (const { name: object, webLinks } of project.objects)
    for (const xml of webLinks)
      rows.keep(
        'WebLink',
        { PageOrSobjectType: object, Name: text(xml, 'fullName') },
        {
          MasterLabel: text(xml, 'masterLabel'),
          Description: text(xml, 'description'),
          DisplayType: DISPLAY_TYPES[text(xml, 'displayType') ?? ''],
          EncodingKey: text(xml, 'encodingKey') ?? 'UTF-8',
          LinkType: text(xml, 'linkType'),
          OpenType: text(xml, 'openType'),
          Url: text(xml, 'url'),
          IsProtected: flag(xml, 'protected'),
          NamespacePrefix: project.namespace,
          RequireRowSelection: flag(xml, 'requireRowSelection'),
        },
      );
}
/** Display types of rows, by their names in metadata. */
const DISPLAY_TYPES: Readonly<Record<string, string>> = { link: 'L', button: 'B', massActionButton: 'M' };
