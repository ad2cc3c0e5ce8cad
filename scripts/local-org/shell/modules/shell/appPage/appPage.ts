import { api, LightningElement } from 'lwc';
import { errorText, read } from 'localorg/http';
import type { PageTree } from 'localorg/pageTree';
import { regionClass } from 'localorg/regions';

/** A Lightning page that stands by itself: an app or home page. */
export default class AppPage extends LightningElement {
  @api name = '';
  page?: PageTree;
  error = '';

  connectedCallback(): void {
    void this.load();
  }
  get regions() {
    const regions = this.page?.regions ?? [];
    return regions.map((region) => ({
      ...region,
      className: regionClass(
        region.name,
        regions.map(({ name }) => name),
      ),
    }));
  }
  private async load(): Promise<void> {
    try {
      this.page = (await read(`/page/flexipage/${this.name}`)) as PageTree;
    } catch (error) {
      this.error = errorText(error);
    }
  }
}
