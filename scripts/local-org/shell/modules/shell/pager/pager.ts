import { api, LightningElement } from 'lwc';
import type { RecordPageData } from 'localorg/relatedLists';

/** Moves through the pages of a list. Fires `move` with the token of the page. */
export default class Pager extends LightningElement {
  @api data?: RecordPageData;

  get isShown(): boolean {
    return this.data !== undefined && (this.data.nextPageToken !== null || this.data.previousPageToken !== null);
  }
  get isFirst(): boolean {
    return this.data?.previousPageToken == null;
  }
  get isLast(): boolean {
    return this.data?.nextPageToken == null;
  }
  get text(): string {
    const start = Number(this.data?.currentPageToken ?? 0);
    const total = this.data?.totalCount ?? 0;
    return `${String(start + 1)} to ${String(start + (this.data?.records.length ?? 0))} of ${total > 2000 ? '2,000+' : total.toLocaleString('en-US')}`;
  }

  handlePrevious(): void {
    this.move(this.data?.previousPageToken ?? '0');
  }
  handleNext(): void {
    this.move(this.data?.nextPageToken ?? '0');
  }
  private move(token: string): void {
    this.dispatchEvent(new CustomEvent('move', { detail: { token } }));
  }
}
