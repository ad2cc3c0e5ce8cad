/**
 * Territories of the project, as rows; a deployed model is planned, until people activate it.
 * Source: Metadata API Developer Guide, "Territory2Type", "Territory2Model", "Territory2"; Object Reference, the objects of these names.
 */
import type { Project } from '../project/model.ts';
import { text, type Xml } from '../project/xml.ts';
import type { Rows } from '../store/rows.ts';

const LEVELS = {
  AccountAccessLevel: 'accountAccessLevel',
  CaseAccessLevel: 'caseAccessLevel',
  OpportunityAccessLevel: 'opportunityAccessLevel',
};

/** Objects that no code names have no rows. */
export function seedTerritories(rows: Rows, { metadata }: Project): void {
  const known = new Set(rows.schema.objectNames());
  const filesOf = (object: string, suffix: string): readonly (readonly [string, Xml])[] =>
    known.has(object) ? [...(metadata.get(suffix) ?? [])] : [];
  for (const [name, xml] of filesOf('Territory2Type', 'territory2Type'))
    rows.ensure(
      'Territory2Type',
      { DeveloperName: name },
      {
        MasterLabel: text(xml, 'name') ?? name,
        Description: text(xml, 'description'),
        Priority: Number(text(xml, 'priority') ?? 0),
        Language: 'en_US',
      },
    );
  for (const [name, xml] of filesOf('Territory2Model', 'territory2Model'))
    rows.ensure(
      'Territory2Model',
      { DeveloperName: name },
      { Name: text(xml, 'name') ?? name, Description: text(xml, 'description'), State: 'Planning' },
    );
  if (known.has('Territory2Model') && known.has('Territory2Type')) seedTree(rows, new Map(filesOf('Territory2', 'territory2')));
}

/** Parents before their children; a territory's file lies in a folder of its model. */
function seedTree(rows: Rows, files: ReadonlyMap<string, Xml>): void {
  const seeded = new Map<string, string>();
  const idOf = (path: string): string | undefined => {
    const xml = files.get(path);
    const done = seeded.get(path);
    if (xml === undefined || done !== undefined) return done;
    const [model = '', name = ''] = path.split('/');
    const parent = text(xml, 'parentTerritory');
    const id = rows.ensure(
      'Territory2',
      {
        DeveloperName: name,
        Territory2ModelId: rows.ensure('Territory2Model', { DeveloperName: model }, { Name: model, State: 'Planning' }),
      },
      {
        Name: text(xml, 'name') ?? name,
        Description: text(xml, 'description'),
        ParentTerritory2Id: parent === undefined ? undefined : idOf(`${model}/${parent}`),
        Territory2TypeId: rows.ensure('Territory2Type', { DeveloperName: text(xml, 'territory2Type') ?? '' }),
        ...Object.fromEntries(Object.entries(LEVELS).map(([field, element]) => [field, text(xml, element)])),
      },
    );
    seeded.set(path, id);
    return id;
  };
  for (const path of files.keys()) idOf(path);
}
