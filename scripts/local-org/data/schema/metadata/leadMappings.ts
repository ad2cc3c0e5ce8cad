/** Lead field mappings for conversion. Source: Metadata API Developer Guide, "LeadConvertSettings". */
import type { Project } from '../../project/model.ts';
import { many, text } from '../../project/xml.ts';

export interface LeadMapping {
  readonly input: string;
  readonly to: string;
  readonly output: string;
}

export function leadMappingsOf(project: Project): readonly LeadMapping[] {
  return [...(project.metadata.get('LeadConvertSetting')?.values() ?? [])].flatMap((xml) =>
    many(xml, 'objectMapping').flatMap((mapping) =>
      many(mapping, 'mappingFields').map((field) => ({
        input: text(field, 'inputField') ?? '',
        to: text(mapping, 'outputObject') ?? '',
        output: text(field, 'outputField') ?? '',
      })),
    ),
  );
}
