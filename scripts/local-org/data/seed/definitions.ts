/** EntityDefinition: the objects of the schema as rows. Source: Object Reference, "EntityDefinition". */
import { localName } from '../project/namespace.ts';
import { durableObjectId, isAttached } from '../schema/durableIds.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { isFeedEnabled, isMruEnabled, isSearchable } from '../schema/feedsAndSearch.ts';
import type { Project } from '../project/model.ts';
import { seedCatalogue } from '../soql/catalogue/catalogueRows.ts';
import type { Rows, Values } from '../store/rows.ts';

export function seedDefinitions(rows: Rows, project: Project): void {
  rows.store.run('DELETE FROM "EntityDefinition"');
  rows.addAll('EntityDefinition', rows.schema.all().map(entity));
  seedCatalogue(rows, project);
}

function entity(object: ObjectSchema): Values {
  const own = isOwn(object);
  return {
    DurableId: durableObjectId(object.name),
    QualifiedApiName: object.name,
    DeveloperName: localName(object.name).replace(/__\w+$/, ''),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.labelPlural,
    KeyPrefix: object.keyPrefix,
    IsCustomSetting: object.kind === 'custom-setting',
    IsCustomizable: object.kind === 'object' && !isAttached(object),
    IsQueryable: object.kind !== 'event',
    IsTriggerable: isTriggered(object),
    IsApexTriggerable: isTriggered(object),
    IsEverCreatable: !object.isReadOnly,
    IsEverUpdatable: !(object.isReadOnly || object.kind === 'event'),
    IsEverDeletable: !(object.isReadOnly || object.kind === 'event'),
    IsSearchable: isSearchable(object),
    IsFeedEnabled: isFeedEnabled(object),
    IsMruEnabled: isMruEnabled(object),
    IsIdEnabled: true,
    IsRetrieveable: object.kind !== 'event',
    NamespacePrefix: object.namespace,
    InternalSharingModel: object.sharingModel,
    PublisherId: own ? (object.namespace ?? '<local>') : object.name.endsWith('ChangeEvent') ? 'CDC' : 'System',
    DeploymentStatus: own ? 'Deployed' : null,
  };
}

const isOwn = (object: ObjectSchema): boolean => /__\w+$/.test(object.name) && !isAttached(object);
/** Of what belongs to another object only change events can have triggers. Source: seen in an org. */
const isTriggered = (object: ObjectSchema): boolean =>
  object.name.endsWith('ChangeEvent') || (!isAttached(object) && (object.kind === 'object' || object.kind === 'event'));
