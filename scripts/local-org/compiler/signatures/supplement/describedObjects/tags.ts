/** Words that users attach to records. Source: Object Reference, "TagDefinition", "AssetTag" and its like. */
import type { DescribedObjects } from './describedObject.ts';

/** Personal tags are seen by their owners only. */
const SEEN = 'Public|Personal';
const TAGGED = [
  ...['Account', 'Asset', 'Campaign', 'Case', 'Contact', 'Contract', 'Dashboard', 'Document', 'Event', 'Lead', 'Note', 'Opportunity'],
  ...['Report', 'Solution', 'Task'],
];

export const TAGS: DescribedObjects = {
  TagDefinition: { fields: { Name: 'text^', Type: `picklist-~: ${SEEN}` } },
  ...Object.fromEntries(
    TAGGED.map((tagged) => [
      `${tagged}Tag`,
      {
        fields: {
          ItemId: `ref!+ >> ${tagged}`,
          Name: 'text!+',
          TagDefinitionId: 'ref- > TagDefinition',
          Type: `picklist!+~: ${SEEN}`,
        },
      },
    ]),
  ),
};
