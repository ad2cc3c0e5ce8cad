/** Submitters and approvers of approval processes. Source: Metadata API Developer Guide, "ApprovalProcess", ApprovalSubmitter and Approver; Salesforce Help, "Considerations for Setting Approvers". */
import type { DataAccess } from '../data/index.ts';
import { rowError, type RowError } from '../data/dml/rowError.ts';
import type { Xml } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { lookupName, type ApprovalProcess, type ApprovalStep, type Approver } from './definition.ts';

/** What finding approvers depends on. */
export interface Asking {
  readonly record: SObjectValue;
  /** Whose manager is asked. */
  readonly subordinateId: string;
  readonly chosen: readonly string[];
}

export class ApprovalPeople {
  private readonly data: DataAccess;
  constructor(data: DataAccess) {
    this.data = data;
  }

  /** Users with Modify All may always submit. */
  maySubmit(process: ApprovalProcess, record: SObjectValue, userId: string): boolean {
    return this.isInCharge(record, userId) || process.submitters.some((submitter) => this.isSubmitter(submitter, record, userId));
  }
  isInCharge({ schema }: SObjectValue, userId: string): boolean {
    const access = this.data.permissions.of(userId);
    return access.hasModifyAll || access.object(schema).modifyAll;
  }

  /** The email that asks approvers, as an alert; queues are told by their name. Source: Metadata API Developer Guide, "ApprovalProcess", emailTemplate. Without a template the words are ours. */
  requestTo({ label, template }: ApprovalProcess, actorIds: readonly string[]): Xml {
    return {
      description: `Approval requested: ${label}`,
      ...(template === undefined ? {} : { template }),
      recipients: actorIds.map((id) =>
        id.startsWith('005')
          ? { type: 'user', recipient: this.data.userField(id, 'Username') }
          : { type: 'queue', recipient: String(this.data.stored(id).values.get('name')) },
      ),
    };
  }

  private isSubmitter({ type, name }: Approver, record: SObjectValue, userId: string): boolean {
    const isUser = (value: unknown): boolean => value === userId;
    switch (type) {
      case 'owner':
        return isUser(record.values.get('ownerid'));
      case 'creator':
        return isUser(record.values.get('createdbyid'));
      case 'allInternalUsers':
        return this.data.userField(userId, 'UserType') === 'Standard';
      case 'user':
        return this.data.userField(userId, 'Username').toLowerCase() === name.toLowerCase();
      case 'group':
        return this.isInGroup(userId, `SELECT "Id" FROM "Group" WHERE "DeveloperName" = ? COLLATE NOCASE`, name);
      case 'role':
        return this.holds(
          `SELECT 1 FROM "User" u JOIN "UserRole" r ON r."Id" = u."UserRoleId" WHERE u."Id" = ? AND r."DeveloperName" = ? COLLATE NOCASE`,
          userId,
          name,
        );
      case 'roleSubordinates':
      case 'roleSubordinatesInternal':
        return this.holds(
          `WITH RECURSIVE above(id) AS (SELECT "UserRoleId" FROM "User" WHERE "Id" = ?1 UNION SELECT r."ParentRoleId" FROM "UserRole" r JOIN above ON r."Id" = above.id) SELECT 1 FROM "UserRole" WHERE "Id" IN (SELECT id FROM above) AND "DeveloperName" = ?2 COLLATE NOCASE`,
          userId,
          name,
        );
      default:
        throw new NotImplemented(`submitters of approval processes by ${type}`);
    }
  }

  /** The approvers of a step, or the error when there are none. Errors: NotImplemented for a user that this org does not have. */
  approversOf(process: ApprovalProcess, step: ApprovalStep, asking: Asking): readonly string[] | RowError {
    const found: string[] = [];
    for (const approver of step.approvers) {
      const id = this.approver(process, approver, asking);
      if (typeof id !== 'string') return id;
      if (!found.includes(id)) found.push(id);
    }
    return found;
  }

  private approver(process: ApprovalProcess, { type, name }: Approver, { record, subordinateId, chosen }: Asking): string | RowError {
    switch (type) {
      case 'adhoc':
        return chosen.length === 1
          ? (chosen[0] ?? '')
          : rowError('REQUIRED_FIELD_MISSING', 'missing required field: [nextApproverIds]', ['nextApproverIds']);
      case 'userHierarchyField':
        return this.userIn(this.data.stored(subordinateId), process.hierarchyField ?? 'ManagerId');
      case 'relatedUserField':
        return this.userIn(record, lookupName(name));
      case 'queue':
        return (
          this.idWhere(`SELECT "Id" FROM "Group" WHERE "Type" = 'Queue' AND "DeveloperName" = ? COLLATE NOCASE`, name) ??
          missing('queue', name)
        );
      case 'user':
        return this.idWhere('SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE', name) ?? missing('user', name);
      default:
        throw new NotImplemented(`approvers by ${type}`);
    }
  }

  private userIn(record: SObjectValue, field: string): string | RowError {
    const id = record.values.get(field.toLowerCase());
    if (typeof id === 'string') return id;
    const label = record.schema.fields.get(field.toLowerCase())?.label.replace(/ ID$/, '') ?? field;
    return rowError(
      'MANAGER_NOT_DEFINED',
      `This approval request requires the next approver to be determined by the ${label} field. This value is empty. Please contact your administrator for more information.`,
    );
  }

  /** The approver, a member of the queue, a delegate, and users with Modify All may answer. */
  mayAnswer(step: ApprovalStep, actorId: string, record: SObjectValue, userId: string): boolean {
    if (actorId === userId || this.isInCharge(record, userId)) return true;
    if (actorId.startsWith('00G')) return this.isInGroup(userId, 'SELECT ?', actorId);
    return step.allowsDelegate && this.holds('SELECT 1 FROM "User" WHERE "Id" = ?2 AND "DelegatedApproverId" = ?1', userId, actorId);
  }

  private isInGroup(userId: string, groups: string, value: string): boolean {
    const start = groups.replace('?', '?2');
    return this.holds(
      `WITH RECURSIVE mine(id) AS (SELECT "GroupId" FROM "GroupMember" WHERE "UserOrGroupId" = ?1 UNION SELECT m."GroupId" FROM "GroupMember" m JOIN mine ON m."UserOrGroupId" = mine.id) SELECT 1 FROM mine WHERE id IN (${start})`,
      userId,
      value,
    );
  }
  private holds(sql: string, ...values: readonly string[]): boolean {
    return this.data.store.all(sql, values).length > 0;
  }
  private idWhere(sql: string, value: string): string | undefined {
    const [row] = this.data.store.all(sql, [value]);
    return row === undefined ? undefined : String(row['Id']);
  }
}

function missing(what: string, name: string): never {
  throw new NotImplemented(`an approval step that asks the ${what} ${name}: this org has none`);
}
