import { LightningElement } from 'lwc';
import { context } from 'localorg/context';
import { API, errorText, request } from 'localorg/http';
import { queryRows, type Row } from 'localorg/rows';

/** Permission sets of one user: give and take. */
export default class SetupPermissionSets extends LightningElement {
  users: readonly { readonly label: string; readonly value: string }[] = [];
  userId = context.user.id;
  rows: readonly Row[] = [];
  error = '';
  readonly columns = [
    { label: 'Permission Set', fieldName: 'Label' },
    { label: 'Description', fieldName: 'Description', wrapText: true },
    { label: 'Assigned', fieldName: 'isAssigned', type: 'boolean', initialWidth: 110 },
    { type: 'button', initialWidth: 130, typeAttributes: { label: { fieldName: 'action' }, name: 'toggle', variant: 'neutral' } },
  ];

  connectedCallback(): void {
    void this.start();
  }
  handleUser(event: CustomEvent<{ value: string }>): void {
    this.userId = event.detail.value;
    void this.load();
  }
  async handleAction(event: CustomEvent<{ row: Row }>): Promise<void> {
    const { row } = event.detail;
    try {
      if (row['isAssigned'] === true) await request('DELETE', `${API}/sobjects/PermissionSetAssignment/${String(row['assignmentId'])}`);
      else await request('POST', `${API}/sobjects/PermissionSetAssignment`, { AssigneeId: this.userId, PermissionSetId: row['Id'] });
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    }
    await this.load();
  }

  private async start(): Promise<void> {
    const users = await queryRows(`SELECT Id, Name FROM User WHERE UserType = 'Standard' AND IsActive = true ORDER BY Name`);
    this.users = users.map((row) => ({ label: String(row['Name']), value: String(row['Id']) }));
    await this.load();
  }
  private async load(): Promise<void> {
    const [sets, assigned] = await Promise.all([
      queryRows(
        'SELECT Id, Name, Label, Description FROM PermissionSet WHERE IsOwnedByProfile = false AND PermissionSetGroupId = null ORDER BY Label',
      ),
      queryRows(`SELECT Id, PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${this.userId}'`),
    ]);
    const byset = new Map(assigned.map((row) => [row['PermissionSetId'], row['Id']]));
    this.rows = sets.map((row) => ({
      ...row,
      isAssigned: byset.has(row['Id']),
      assignmentId: byset.get(row['Id']),
      action: byset.has(row['Id']) ? 'Remove' : 'Assign',
    }));
  }
}
