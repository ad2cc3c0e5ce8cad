/** The source of a query's rows: a table, an empty one for objects that the project never names, for share objects the shares and one of the owner for each record. Source: Object Reference, "AccountShare", RowCause. */
import { isCalculated, type ObjectSchema, type Schema } from '../../schema/index.ts';

/** @param now decides which events are over */
export function sourceOf(schema: Schema, share: ObjectSchema, now: number): string {
  if (share.name === 'ActivityHistory' || share.name === 'OpenActivity') return activities(schema, share, now);
  const relations = relationsOf(share);
  if (relations !== undefined) return relations;
  if (!schema.isStored(share))
    return `(SELECT ${[...share.fields.values()]
      .filter((field) => !isCalculated(field))
      .map(({ name }) => `NULL AS "${name}"`)
      .join(', ')} WHERE 0)`;
  const posts = feedOf(schema, share);
  if (posts !== undefined) return posts;
  const base = sharedBy(schema, share);
  if (base === undefined || !base.fields.has('ownerid')) return `"${share.name}"`;
  const values: Readonly<Record<string, string>> = {
    Id: 'share_id("Id")',
    IsDeleted: '0',
    RowCause: "'Owner'",
    UserOrGroupId: '"OwnerId"',
    [parentKey(share, base)]: '"Id"',
    LastModifiedDate: '"LastModifiedDate"',
    LastModifiedById: '"LastModifiedById"',
    CreatedDate: '"CreatedDate"',
    CreatedById: '"CreatedById"',
  };
  const names = [...share.fields.values()].map(({ name }) => name);
  const owned = names.map((name) => values[name] ?? (name === levelField(share, base) ? "'All'" : 'NULL'));
  return `(SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM "${share.name}" UNION ALL SELECT ${owned.join(', ')} FROM "${base.name}"${base.fields.has('isdeleted') ? ' WHERE "IsDeleted" = 0' : ''})`;
}

/** Parts of the relations of activities. Source: Object Reference, "TaskWhoRelation", "EventWhoRelation", "AcceptedEventRelation", "DeclinedEventRelation", "UndecidedEventRelation". */
const RELATIONS: Readonly<Record<string, readonly [from: string, condition: string]>> = {
  TaskWhoRelation: ['TaskRelation', '"IsWhat" = 0'],
  EventWhoRelation: ['EventRelation', `"IsWhat" = 0 AND substr("RelationId", 1, 3) IN ('003', '00Q')`],
  AcceptedEventRelation: ['EventRelation', `"Status" = 'Accepted'`],
  DeclinedEventRelation: ['EventRelation', `"Status" = 'Declined'`],
  UndecidedEventRelation: ['EventRelation', `"Status" IN ('New', 'Maybe')`],
};

function relationsOf(object: ObjectSchema): string | undefined {
  const relation = RELATIONS[object.name];
  if (relation === undefined) return undefined;
  const columns = [...object.fields.values()]
    .filter((field) => !isCalculated(field))
    .map(({ name }) =>
      name === 'Type'
        ? `CASE substr("RelationId", 1, 3) WHEN '003' THEN 'Contact' WHEN '00Q' THEN 'Lead' WHEN '005' THEN 'User' END AS "Type"`
        : `"${name}"`,
    );
  return `(SELECT ${columns.join(', ')} FROM "${relation[0]}" WHERE ${relation[1]})`;
}

/** ActivityHistory (closed tasks and past events) or OpenActivity (the others). Source: Object Reference, "ActivityHistory", "OpenActivity". */
function activities(schema: Schema, object: ObjectSchema, now: number): string {
  const isOver = object.name === 'ActivityHistory';
  const rows = (
    [
      ['Task', `"IsClosed" = ${isOver ? '1' : '0'}`],
      ['Event', `"EndDateTime" ${isOver ? '<=' : '>'} ${String(now)}`],
    ] as const
  ).map(([name, condition]) => {
    const { fields } = schema.get(name);
    const own: Readonly<Record<string, string>> = {
      IsTask: name === 'Task' ? '1' : '0',
      ActivityType: '"Type"',
      ActivitySubtype: name === 'Task' ? '"TaskSubtype"' : '"EventSubtype"',
      PrimaryWhoId: '"WhoId"',
      PrimaryAccountId: '"AccountId"',
      ...(name === 'Event' ? { IsClosed: isOver ? '1' : '0' } : {}),
    };
    const columns = [...object.fields.values()]
      .filter((field) => !isCalculated(field))
      .map((field) => `${own[field.name] ?? (fields.has(field.key) ? `"${field.name}"` : 'NULL')} AS "${field.name}"`);
    return `SELECT ${columns.join(', ')} FROM "${name}" WHERE ${condition}`;
  });
  return `(${rows.join(' UNION ALL ')})`;
}

/** The posts on the records of one object. Source: Object Reference, "AccountFeed". */
function feedOf(schema: Schema, feed: ObjectSchema): string | undefined {
  const base =
    /Feed$/.test(feed.name) && feed.fields.has('parentid') && feed.fields.has('body')
      ? schema.find(/__Feed$/.test(feed.name) ? feed.name.replace(/__Feed$/, '__c') : feed.name.replace(/Feed$/, ''))
      : undefined;
  if (base === undefined) return undefined;
  const { fields } = schema.get('FeedItem');
  const columns = [...feed.fields.values()]
    .filter((field) => !isCalculated(field))
    .map(({ name }) => (fields.has(name.toLowerCase()) ? `"${name}"` : `NULL AS "${name}"`));
  return `(SELECT ${columns.join(', ')} FROM "FeedItem" WHERE substr("ParentId", 1, 3) = '${base.keyPrefix}')`;
}

/** The object whose records a share object shares. */
export function sharedBy(schema: Schema, share: ObjectSchema): ObjectSchema | undefined {
  if (!share.fields.has('userorgroupid') || !share.fields.has('rowcause')) return undefined;
  return schema.find(/__Share$/.test(share.name) ? share.name.replace(/__Share$/, '__c') : share.name.replace(/Share$/, ''));
}
export function parentKey(share: ObjectSchema, base: ObjectSchema): string {
  return share.fields.has('parentid') ? 'ParentId' : `${base.name}Id`;
}
export function levelField(share: ObjectSchema, base: ObjectSchema): string {
  return share.fields.has('accesslevel') ? 'AccessLevel' : `${base.name}AccessLevel`;
}
