import { LightningElement } from 'lwc';
import { context } from 'localorg/context';
import { navigate } from 'localorg/router';
import { logInAs, loginUsers, useTheme, type LoginUser } from 'localorg/session';
import { SETUP_NODES } from 'localorg/setupNodes';

/** Logo, search, setup and the user's menu. */
export default class GlobalHeader extends LightningElement {
  readonly orgName = context.org.name;
  readonly userName = `${context.user.name} (${context.user.profile})`;
  readonly userTitle = `User: ${context.user.name}`;
  readonly setupItems = SETUP_NODES;
  readonly isFirstTheme = context.theme === 'slds1';
  readonly isSecondTheme = context.theme === 'slds2';
  users: readonly (LoginUser & { readonly value: string; readonly isCurrent: boolean })[] = [];

  connectedCallback(): void {
    void this.load();
  }

  handleSetup(event: CustomEvent<{ value: string }>): void {
    navigate({ type: 'localorg__setup', attributes: { node: event.detail.value } });
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    if (value === 'slds1' || value === 'slds2') void useTheme(value);
    else if (value === 'record')
      navigate({ type: 'standard__recordPage', attributes: { recordId: context.user.id, objectApiName: 'User', actionName: 'view' } });
    else void logInAs(value.replace(/^user:/, ''));
  }

  private async load(): Promise<void> {
    this.users = (await loginUsers()).map((user) => ({ ...user, value: `user:${user.id}`, isCurrent: user.id === context.user.id }));
  }
}
