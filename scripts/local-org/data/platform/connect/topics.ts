/** ConnectApi.Topics: topics and what they are assigned to. Source: Connect in Apex, "Topics Class", "ConnectApi.Topic". */
import { raise } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import { changed, found, holder, idsOf, listOf, pageOf, removed, saved, type Text } from './base.ts';

type Whole = number | null;
type Sort = { readonly name: string } | null;

export function topic(id: string): Holder {
  const record = found(id);
  return holder('Topic', {
    id: String(record.get('Id')),
    name: record.get('Name'),
    nonLocalizedName: record.get('Name'),
    description: record.get('Description'),
    createdDate: record.get('CreatedDate'),
    talkingAbout: record.get('TalkingAbout') ?? 0,
    isBeingDeleted: false,
    url: `/services/data/connect/topics/${id}`,
  });
}
function topics(ids: readonly string[], page: Whole = null, size: Whole = null): Holder {
  const { items, next, current } = pageOf(ids, page, size);
  const url = (at: number): string => `/services/data/connect/topics?page=${String(at)}`;
  return holder('TopicPage', {
    topics: listOf('Topic', items.map(topic)),
    currentPageUrl: url(current),
    nextPageUrl: next === null ? null : url(next),
  });
}
/** The most popular first, when no order is asked for. */
function all(q: Text = null, sort: Sort = null, isExact = false): readonly string[] {
  const order = sort?.name === 'AlphaAsc' ? '"Name"' : 'COALESCE("TalkingAbout", 0) DESC, "Name"';
  return idsOf(`"Topic" WHERE "Name" LIKE ? ORDER BY ${order}`, [q === null ? '%' : isExact ? q : `%${q.replaceAll('*', '')}%`]);
}

function assign(recordId: string, topicId: string): Holder {
  const [known] = idsOf('"TopicAssignment" WHERE "EntityId" = ? AND "TopicId" = ? AND "IsDeleted" = 0', [recordId, topicId]);
  if (known === undefined) saved('TopicAssignment', { EntityId: recordId, TopicId: topicId });
  return topic(topicId);
}
/** A topic of that name is made when there is none. */
function assignByName(_community: Text, recordId: string, name: Text): Holder {
  if (name === null || name.trim() === '') raise('ConnectApi.ConnectApiException', 'A topic name is required.');
  const [known] = all(name, null, true);
  return assign(recordId, known ?? String(saved('Topic', { Name: name }).get('Id')));
}
function unassign(_community: Text, recordId: string, topicId: string): void {
  for (const id of idsOf('"TopicAssignment" WHERE "EntityId" = ? AND "TopicId" = ? AND "IsDeleted" = 0', [recordId, topicId])) removed(id);
}
/** The topics of a record. */
export function topicsOf(recordId: string): readonly string[] {
  return data()
    .store.all('SELECT "TopicId" AS id FROM "TopicAssignment" WHERE "EntityId" = ? AND "IsDeleted" = 0 ORDER BY "Id"', [recordId])
    .map(({ id }) => String(id));
}
function update(_community: Text, id: string, input: Holder): Holder {
  const given = { Name: held(input, 'name'), Description: held(input, 'description') };
  return topic(String(changed(id, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))).get('Id')));
}

definePlatformClass({
  name: 'ConnectApi.Topics',
  statics: {
    createTopic: (_community: Text, name: Text, description: Text) =>
      topic(String(saved('Topic', { Name: name, Description: description }).get('Id'))),
    getTopic: (_community: Text, id: string) => topic(id),
    updateTopic: update,
    deleteTopic: (_community: Text, id: string) => removed(id),
    assignTopic: (_community: Text, recordId: string, topicId: string) => assign(recordId, topicId),
    assignTopicByName: assignByName,
    unassignTopic: unassign,
    'getTopics(String)': () => topics(all()),
    'getTopics(String,String)': (_community: Text, recordId: string) => topics(topicsOf(recordId)),
    'getTopics(String,ConnectApi.TopicSort)': (_community: Text, sort: Sort) => topics(all(null, sort)),
    'getTopics(String,Integer,Integer)': (_community: Text, page: Whole, size: Whole) => topics(all(), page, size),
    'getTopics(String,Integer,Integer,ConnectApi.TopicSort)': (_community: Text, page: Whole, size: Whole, sort: Sort) =>
      topics(all(null, sort), page, size),
    'getTopics(String,String,ConnectApi.TopicSort)': (_community: Text, q: Text, sort: Sort) => topics(all(q, sort)),
    'getTopics(String,String,Integer,Integer)': (_community: Text, q: Text, page: Whole, size: Whole) => topics(all(q), page, size),
    'getTopics(String,String,Integer,Integer,ConnectApi.TopicSort)': (_community: Text, q: Text, page: Whole, size: Whole, sort: Sort) =>
      topics(all(q, sort), page, size),
    'getTopics(String,String,Boolean)': (_community: Text, q: Text, isExact: boolean | null) => topics(all(q, null, isExact === true)),
  },
});
