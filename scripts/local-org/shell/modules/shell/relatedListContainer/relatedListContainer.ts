import { api, LightningElement } from 'lwc';
import { relatedLists, type RelatedListInfo } from 'localorg/relatedLists';

/** Every related list of a record's layout. */
export default class RelatedListContainer extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  lists: readonly RelatedListInfo[] = [];
  isEmpty = false;

  connectedCallback(): void {
    void this.load();
  }
  private async load(): Promise<void> {
    this.lists = await relatedLists(this.objectApiName);
    this.isEmpty = this.lists.length === 0;
  }
}
