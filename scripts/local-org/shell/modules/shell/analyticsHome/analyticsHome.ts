import { api, LightningElement } from 'lwc';
import { API, errorText, read } from 'localorg/http';
import { queryRows } from 'localorg/rows';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly description: string;
  readonly folder: string;
}

/** All reports, or all dashboards, that the user may open. */
export default class AnalyticsHome extends LightningElement {
  @api objectApiName = '';
  items?: readonly Item[];
  error = '';
  term = '';
  readonly columns = [
    { label: 'Name', fieldName: 'url', type: 'url', typeAttributes: { label: { fieldName: 'name' }, target: '_self' } },
    { label: 'Description', fieldName: 'description', wrapText: true },
    { label: 'Folder', fieldName: 'folder', initialWidth: 220 },
  ];

  connectedCallback(): void {
    void this.load();
  }

  get isReports(): boolean {
    return this.objectApiName === 'Report';
  }
  get icon(): string {
    return `standard:${this.objectApiName.toLowerCase()}`;
  }
  get heading(): string {
    return this.isReports ? 'Reports' : 'Dashboards';
  }
  get searchLabel(): string {
    return `Search ${this.heading.toLowerCase()}...`;
  }
  get shown(): readonly Item[] {
    const wanted = this.term.trim().toLowerCase();
    return (this.items ?? []).filter((item) => `${item.name} ${item.description} ${item.folder}`.toLowerCase().includes(wanted));
  }
  get meta(): string {
    return this.items === undefined ? '' : this.shown.length === 1 ? '1 item' : `${String(this.shown.length)} items`;
  }
  get isEmpty(): boolean {
    return this.items !== undefined && this.shown.length === 0;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
  }

  private async load(): Promise<void> {
    try {
      const rows = await queryRows(
        this.isReports
          ? 'SELECT Id, Name, Description, FolderName FROM Report ORDER BY FolderName, Name'
          : 'SELECT Id, Title, Description, FolderName FROM Dashboard ORDER BY FolderName, Title',
      );
      const open = this.isReports ? undefined : await openDashboards();
      this.items = rows
        .filter(({ Id: id }) => open?.has(String(id)) ?? true)
        .map((row) => ({
          id: String(row['Id']),
          name: String(row['Name'] ?? row['Title']),
          url: `/lightning/r/${this.objectApiName}/${String(row['Id'])}/view`,
          description: String(row['Description'] ?? ''),
          folder: String(row['FolderName'] ?? ''),
        }));
    } catch (error) {
      this.error = errorText(error);
    }
  }
}

/** A query tells all dashboards; the list of them only those of folders that the user may open. */
async function openDashboards(): Promise<ReadonlySet<string>> {
  const dashboards = (await read(`${API}/analytics/dashboards`)) as readonly { readonly id: string }[];
  return new Set(dashboards.map(({ id }) => id));
}
