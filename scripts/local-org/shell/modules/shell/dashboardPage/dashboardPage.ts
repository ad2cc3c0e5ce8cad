import { api, LightningElement } from 'lwc';
import { context } from 'localorg/context';
import type { ComponentData, ComponentInfo, DashboardAnswer } from 'localorg/dashboards';
import { API, errorText, read } from 'localorg/http';

interface Tile {
  readonly key: string;
  readonly style: string;
  readonly info: ComponentInfo;
  readonly data: ComponentData;
}
/** Of components that lie one below the other, in rows of the grid. */
const ROWS_IN_COLUMN = 8;
const ROW_HEIGHT = 36;

/** A dashboard with what its reports tell now. */
export default class DashboardPage extends LightningElement {
  @api recordId = '';
  answer?: DashboardAnswer;
  isBusy = true;
  fatal = '';

  connectedCallback(): void {
    void this.load();
  }

  get name(): string {
    return this.answer?.dashboardMetadata.name ?? '';
  }
  get description(): string {
    return this.answer?.dashboardMetadata.description ?? '';
  }
  get asOf(): string {
    const [first] = this.answer?.componentData ?? [];
    if (this.answer === undefined || first === undefined) return '';
    const moment = new Date(first.status.refreshDate).toLocaleString(context.user.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: context.user.timeZone,
    });
    return `As of ${moment}. Viewing as ${this.answer.dashboardMetadata.runningUser.displayName}`;
  }
  get gridStyle(): string {
    const layout = this.answer?.dashboardMetadata.layout;
    if (layout === undefined) return '';
    const [columns, height] = layout.gridLayout ? [layout.numColumns, layout.rowHeight] : [layout.columns.length, ROW_HEIGHT];
    return `--local-columns: ${String(columns)}; --local-row: ${String(height)}px`;
  }
  get tiles(): readonly Tile[] {
    const { answer } = this;
    if (answer === undefined) return [];
    return answer.dashboardMetadata.components.flatMap((info, index) => {
      const data = answer.componentData[index];
      return data === undefined ? [] : [{ key: info.id, style: placeOf(answer, index), info, data }];
    });
  }

  handleRefresh(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    this.isBusy = true;
    try {
      this.answer = (await read(`${API}/analytics/dashboards/${this.recordId}`)) as DashboardAnswer;
      document.title = `${this.name} | Dashboard`;
    } catch (error) {
      this.fatal = errorText(error);
    } finally {
      this.isBusy = false;
    }
  }
}

function placeOf({ dashboardMetadata: { layout } }: DashboardAnswer, index: number): string {
  if (layout.gridLayout) {
    const { column = 0, colspan = 1, row = 0, rowspan = 1 } = layout.components[index] ?? {};
    return `grid-column: ${String(column + 1)} / span ${String(colspan)}; grid-row: ${String(row + 1)} / span ${String(rowspan)}`;
  }
  const column = layout.columns.findIndex(({ components }) => components.includes(index));
  const row = layout.columns[column]?.components.indexOf(index) ?? 0;
  return `grid-column: ${String(column + 1)}; grid-row: ${String(row * ROWS_IN_COLUMN + 1)} / span ${String(ROWS_IN_COLUMN)}`;
}
