import { api, LightningElement } from 'lwc';
import { context } from 'localorg/context';
import { navigate } from 'localorg/router';
import { SETUP_NODES, SETUP_QUERIES } from 'localorg/setupNodes';

/** Setup: a list of its pages, and the one that is open. */
export default class SetupPage extends LightningElement {
  @api node = '';
  readonly nodes = SETUP_NODES;
  readonly isAdmin = context.user.isAdmin;

  get title(): string {
    return this.current?.label ?? 'Home';
  }
  get icon(): string {
    return this.current?.icon ?? 'standard:settings';
  }
  get isUsers(): boolean {
    return this.node === 'ManageUsers';
  }
  get isPermissionSets(): boolean {
    return this.node === 'PermSets';
  }
  get isTexts(): boolean {
    return this.node === 'ApexDebugLogs' || this.node === 'Emails';
  }
  get query(): string | undefined {
    return SETUP_QUERIES[this.node]?.query;
  }
  get columns(): readonly object[] {
    return SETUP_QUERIES[this.node]?.columns ?? [];
  }
  handleSelect(event: CustomEvent<{ name: string }>): void {
    navigate({ type: 'localorg__setup', attributes: { node: event.detail.name } });
  }
  private get current() {
    return SETUP_NODES.find(({ node }) => node === this.node);
  }
}
