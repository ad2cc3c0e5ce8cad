/** Buttons and links of objects. Source: Metadata API Developer Guide, "WebLink"; Object Reference, "WebLink". */
import type { Project } from '../project/model.ts';
import { flag, text } from '../project/xml.ts';
import type { Rows } from './rows.ts';

export function seedWebLinks(rows: Rows, project: Project): void {
  if (!rows.schema.objectNames().includes('WebLink')) return;
  for (const { name: object, webLinks } of project.objects)
    for (const xml of webLinks)
      rows.keep(
        'WebLink',
        { PageOrSobjectType: object, Name: text(xml, 'fullName') ?? null },
        {
          MasterLabel: text(xml, 'masterLabel') ?? null,
          Description: text(xml, 'description') ?? null,
          DisplayType: DISPLAY_TYPES[text(xml, 'displayType') ?? ''] ?? null,
          EncodingKey: text(xml, 'encodingKey') ?? 'UTF-8',
          LinkType: text(xml, 'linkType') ?? null,
          OpenType: text(xml, 'openType') ?? null,
          Url: text(xml, 'url') ?? null,
          IsProtected: flag(xml, 'protected') ? 1 : 0,
          RequireRowSelection: flag(xml, 'requireRowSelection') ? 1 : 0,
        },
      );
}
/** Display types of rows, by their names in metadata. */
const DISPLAY_TYPES: Readonly<Record<string, string>> = { link: 'L', button: 'B', massActionButton: 'M' };
