import { api, LightningElement } from 'lwc';
import { iconOf } from 'localorg/context';
import { errorText, read, UI_API } from 'localorg/http';
import type { RecordPageData, RelatedListInfo } from 'localorg/relatedLists';
import { toUrl } from 'localorg/routes';

interface Result extends RecordPageData {
  readonly objectApiName: string;
  readonly label: string;
  readonly displayColumns: RelatedListInfo['displayColumns'];
}

/** What the search finds, by object. */
export default class SearchPage extends LightningElement {
  isBusy = false;
  error = '';
  results: readonly (Result & { readonly icon: string; readonly title: string; readonly href: string })[] = [];
  private wanted = '';

  @api get term(): string {
    return this.wanted;
  }
  set term(value: string) {
    this.wanted = value;
    void this.load();
  }
  get isEmpty(): boolean {
    return !this.isBusy && this.error === '' && this.results.length === 0;
  }

  private async load(): Promise<void> {
    this.isBusy = true;
    try {
      const { results } = (await read(`${UI_API}/search`, { q: this.wanted })) as { readonly results: readonly Result[] };
      this.results = results.map((result) => ({
        ...result,
        icon: iconOf(result.objectApiName),
        title: `${result.label} (${String(result.totalCount)})`,
        href: toUrl({ type: 'standard__objectPage', attributes: { objectApiName: result.objectApiName, actionName: 'home' } }),
      }));
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    } finally {
      this.isBusy = false;
    }
  }
}
