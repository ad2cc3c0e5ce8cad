/** Related lists of a record. Source: User Interface API Developer Guide, "Related Lists"; Metadata API Developer Guide, "Layout" (RelatedListItem). */
import { many, text, texts, type Xml } from '../../data/project/xml.ts';
import type { ChildRelation, FieldSchema, ObjectSchema } from '../../data/schema/index.ts';
import { RestError } from '../rest/errors.ts';
import { columnField, columnJson, usualColumns } from './columns.ts';
import { layoutXml } from './layouts.ts';
import { STANDARD_RELATED } from './standardLayouts.ts';
import type { UserView } from './view.ts';

export interface RelatedList {
  readonly relation: ChildRelation;
  readonly child: ObjectSchema;
  readonly label: string;
  readonly columns: readonly FieldSchema[];
  readonly sortBy: string | undefined;
  /** Standard buttons that the layout leaves out: `New`. */
  readonly excludedButtons: readonly string[];
}

/** Those of the layout, else the platform's and all of the project's own: an administrator would place them. Lists that the user may not read are left out. */
export function relatedListsOf(view: UserView, object: ObjectSchema): readonly RelatedList[] {
  const xml = layoutXml(view.org, object);
  if (xml !== undefined) return many(xml, 'relatedLists').flatMap((list) => fromLayout(view, object, list) ?? []);
  const own = [...object.children.values()].filter(({ object: child }) => child.endsWith('__c')).map(({ name }) => name);
  return [...(STANDARD_RELATED[object.name] ?? []), ...own].flatMap((name) => {
    const relation = object.children.get(name.toLowerCase());
    return relation === undefined ? [] : (made(view, relation, undefined, undefined) ?? []);
  });
}

/** Errors: 404 for a relationship that the object does not have. */
export function relatedListNamed(view: UserView, object: ObjectSchema, name: string): RelatedList {
  const shown = relatedListsOf(view, object).find(({ relation }) => relation.name.toLowerCase() === name.toLowerCase());
  const relation = object.children.get(name.toLowerCase());
  const found = shown ?? (relation === undefined ? undefined : made(view, relation, undefined, undefined));
  if (found === undefined)
    throw new RestError(404, 'NOT_FOUND', `There is no related list ${name} of ${object.label}, or you do not have access to it.`);
  return found;
}

export function relatedListJson(view: UserView, { relation, child, label, columns, sortBy, excludedButtons }: RelatedList): unknown {
  return {
    relatedListId: relation.name,
    label,
    objectApiNames: [child.name],
    fieldApiName: relation.field,
    displayColumns: columns.map((field) => columnJson(view, child, field)),
    sortBy: sortBy ?? null,
    createable: view.access.object(child).create && !child.isReadOnly && !excludedButtons.includes('New'),
  };
}

/** The standard lists have names of their own. */
const STANDARD_NAMES: Readonly<Record<string, string>> = {
  RelatedContactList: 'Contacts',
  RelatedOpportunityList: 'Opportunities',
  RelatedCaseList: 'Cases',
  RelatedCampaignList: 'CampaignMembers',
  RelatedCampaignMemberList: 'CampaignMembers',
};

function fromLayout(view: UserView, object: ObjectSchema, xml: Xml): RelatedList | undefined {
  const name = text(xml, 'relatedList') ?? '';
  const [childName = '', field = ''] = name.split('.');
  const relation = [...object.children.values()].find(
    (one) =>
      one.name === STANDARD_NAMES[name] ||
      (one.object.toLowerCase() === childName.toLowerCase() && one.field.toLowerCase() === field.toLowerCase()),
  );
  if (relation === undefined) return undefined;
  const sort = text(xml, 'sortField');
  const child = view.org.data.schema.find(relation.object);
  const sortField = sort === undefined || child === undefined ? undefined : columnField(view, child, sort)?.name;
  const list = made(
    view,
    relation,
    texts(xml, 'fields'),
    sortField === undefined ? undefined : `${text(xml, 'sortOrder') === 'Desc' ? '-' : ''}${sortField}`,
  );
  return list === undefined ? undefined : { ...list, excludedButtons: texts(xml, 'excludeButtons') };
}

function made(
  view: UserView,
  relation: ChildRelation,
  fields: readonly string[] | undefined,
  sortBy: string | undefined,
): RelatedList | undefined {
  const child = view.org.data.schema.find(relation.object);
  if (child === undefined || !view.access.object(child).read || view.fieldNamed(child, relation.field) === undefined) return undefined;
  const columns = (
    fields === undefined || fields.length === 0 ? usualColumns(view, child) : fields.flatMap((name) => columnField(view, child, name) ?? [])
  ).filter(({ name }) => name !== relation.field);
  return { relation, child, label: labelFor(view, relation, child), columns, sortBy, excludedButtons: [] };
}

/** The label that the lookup gives its list, else the child's plural. */
function labelFor(view: UserView, relation: ChildRelation, child: ObjectSchema): string {
  const xml = view.org.project.objects
    .find(({ name }) => name === child.name)
    ?.fields.find((field) => text(field, 'fullName') === relation.field);
  return (xml === undefined ? undefined : text(xml, 'relationshipLabel')) ?? child.labelPlural;
}
