/** Fields whose history is kept, by object, in lower case. Source: Metadata API Developer Guide, "CustomObject" (enableHistory), "CustomField" (trackHistory). */
import type { ObjectSource, Project } from '../../project/model.ts';
import { flag, text, type Xml } from '../../project/xml.ts';

export type TrackedFields = ReadonlyMap<string, ReadonlySet<string>>;

export function trackedFieldsOf(project: Project): TrackedFields {
  return new Map(
    project.objects
      .filter(({ definition }) => flag(definition, 'enableHistory'))
      .map((source) => [source.name.toLowerCase(), new Set(trackedIn(source))] as const),
  );
}

function trackedIn({ definition, fields }: ObjectSource): readonly string[] {
  const nameField = definition['nameField'] as Xml | undefined;
  const names = fields.filter((field) => flag(field, 'trackHistory')).map((field) => (text(field, 'fullName') ?? '').toLowerCase());
  return nameField !== undefined && flag(nameField, 'trackHistory') ? ['name', ...names] : names;
}
