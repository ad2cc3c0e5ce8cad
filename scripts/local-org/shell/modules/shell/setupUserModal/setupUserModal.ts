import LightningModal from 'lightning/modal';
import { API, errorText, request } from 'localorg/http';
import { queryRows } from 'localorg/rows';

interface Input extends HTMLElement {
  readonly name: string;
  reportValidity(): boolean;
}

/** The dialog in which a user is made. */
export default class SetupUserModal extends LightningModal {
  profiles: readonly { readonly label: string; readonly value: string }[] = [];
  profileId = '';
  error = '';
  private values: Record<string, string> = {};

  get username(): string {
    return this.values['Username'] ?? this.values['Email'] ?? '';
  }
  connectedCallback(): void {
    void this.load();
  }
  handleChange(event: CustomEvent<{ value: string }>): void {
    const { name } = event.target as Input;
    this.values = { ...this.values, [name]: event.detail.value };
    if (name === 'ProfileId') this.profileId = event.detail.value;
  }
  handleCancel(): void {
    this.close();
  }
  async handleSave(): Promise<void> {
    const inputs = [...(this.template?.querySelectorAll<Input>('lightning-input, lightning-combobox') ?? [])];
    if (!inputs.map((input) => input.reportValidity()).every(Boolean)) return;
    try {
      const alias = `${this.values['FirstName']?.[0] ?? ''}${this.values['LastName'] ?? ''}`.toLowerCase().slice(0, 8);
      await request('POST', `${API}/sobjects/User`, {
        ...this.values,
        Username: this.username,
        ProfileId: this.profileId,
        Alias: alias,
        IsActive: true,
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        LanguageLocaleKey: 'en_US',
      });
      this.close(true);
    } catch (error) {
      this.error = errorText(error);
    }
  }
  private async load(): Promise<void> {
    const rows = await queryRows(`SELECT Id, Name FROM Profile WHERE UserType = 'Standard' ORDER BY Name`);
    this.profiles = rows.map((row) => ({ label: String(row['Name']), value: String(row['Id']) }));
    this.profileId = this.profiles.find(({ label }) => label === 'Standard User')?.value ?? '';
  }
}
