import { type Member, MEMBER_ORDERS } from '../../state/member.ts';
import type { Segment } from '../../state/segment.ts';
import type { Service } from '../../state/service.ts';
import { Table } from '../../state/table.ts';
import { membershipOf } from './segmentRules.ts';

const cache = new WeakMap<Segment, { readonly revision: number; readonly groups: Segment['groups']; readonly table: Table<Member> }>();

/** The active members of a segment, computed again only when the list or the rules have changed. The service's engagement segments contain whoever opened recently. */
export const segmentMembers = (segment: Segment, service: Service): Table<Member> => {
  const { list, groups } = segment;
  const known = cache.get(segment);
  if (known !== undefined && known.revision === list.revision && known.groups === groups) return known.table;
  const belongs = segment.isSystem ? (member: Member) => member.readsWith !== '' : membershipOf(groups, list, service);
  const rows = [...list.inState('Active')].filter(belongs);
  const table = new Table<Member>(MEMBER_ORDERS, (member) => member.since, rows);
  cache.set(segment, { revision: list.revision, groups, table });
  return table;
};
