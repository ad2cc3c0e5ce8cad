import { LightningElement } from 'lwc';
import UserModal from 'shell/setupUserModal';
import { API, errorText, request } from 'localorg/http';
import { queryRows, type Row } from 'localorg/rows';
import { logInAs } from 'localorg/session';

const actionsOf = (row: Row, done: (actions: readonly object[]) => void): void =>
  done([
    ...(row['IsActive'] === true
      ? [
          { label: 'Log In As', name: 'login' },
          { label: 'Deactivate', name: 'toggle' },
        ]
      : [{ label: 'Activate', name: 'toggle' }]),
  ]);

/** The org's users: make one, switch one off or on, become one. */
export default class SetupUsers extends LightningElement {
  rows: readonly Row[] = [];
  error = '';
  readonly columns = [
    { label: 'Full Name', fieldName: 'url', type: 'url', typeAttributes: { label: { fieldName: 'Name' }, target: '_self' } },
    { label: 'Username', fieldName: 'Username' },
    { label: 'Email', fieldName: 'Email', type: 'email' },
    { label: 'Profile', fieldName: 'Profile.Name' },
    { label: 'Active', fieldName: 'IsActive', type: 'boolean', initialWidth: 90 },
    { type: 'action', typeAttributes: { rowActions: actionsOf } },
  ];

  connectedCallback(): void {
    void this.load();
  }
  async handleNew(): Promise<void> {
    await UserModal.open({ label: 'New User', size: 'small' });
    await this.load();
  }
  async handleAction(event: CustomEvent<{ action: { name: string }; row: Row }>): Promise<void> {
    const { action, row } = event.detail;
    try {
      if (action.name === 'login') await logInAs(String(row['Id']));
      else await request('PATCH', `${API}/sobjects/User/${String(row['Id'])}`, { IsActive: row['IsActive'] !== true });
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    }
    await this.load();
  }

  private async load(): Promise<void> {
    const rows = await queryRows(
      `SELECT Id, Name, Username, Email, Profile.Name, IsActive FROM User WHERE UserType = 'Standard' ORDER BY Name`,
    );
    this.rows = rows.map((row) => ({ ...row, url: `/lightning/r/User/${String(row['Id'])}/view` }));
  }
}
