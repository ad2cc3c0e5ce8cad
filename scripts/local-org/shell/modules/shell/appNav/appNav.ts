import { api, LightningElement } from 'lwc';
import { context, itemNamed, type AppInfo, type NavItem } from 'localorg/context';
import { go } from 'localorg/router';
import { toUrl, type PageReference } from 'localorg/routes';

interface Shown {
  readonly name: string;
  readonly label: string;
  readonly href: string;
  readonly className: string;
  readonly current: 'page' | undefined;
}
/** The width of "More" in the wider theme, kept free. */
const MORE_WIDTH = 120;

/** The application's name and tabs; those that do not fit are under More, and a page of another tab joins them. */
export default class AppNav extends LightningElement {
  @api app?: AppInfo;
  @api page?: PageReference;
  private fitting = Number.POSITIVE_INFINITY;
  private widths = new Map<string, number>();
  private observer?: ResizeObserver;

  get appLabel(): string {
    return this.app?.label ?? '';
  }
  get shownItems(): readonly Shown[] {
    return this.allItems.slice(0, this.fitting);
  }
  get moreItems(): readonly Shown[] {
    return this.allItems.slice(this.fitting);
  }
  get hasMore(): boolean {
    return this.moreItems.length > 0;
  }

  private get allItems(): readonly Shown[] {
    const active = activeItem(this.page);
    const names = this.app?.items ?? [];
    const extra = active !== undefined && !names.includes(active.name) ? [active] : [];
    return [...names.flatMap((name) => itemNamed(name) ?? []), ...extra].map((item) => ({
      name: item.name,
      label: item.label,
      href: hrefOf(item),
      className: `slds-context-bar__item${item.name === active?.name ? ' slds-is-active' : ''}`,
      current: item.name === active?.name ? 'page' : undefined,
    }));
  }

  renderedCallback(): void {
    for (const item of this.template?.querySelectorAll<HTMLElement>('li[data-item]') ?? [])
      this.widths.set(item.dataset['item'] ?? '', item.offsetWidth);
    if (this.observer === undefined) {
      this.observer = new ResizeObserver(() => this.fit());
      const nav = this.template?.querySelector('nav');
      if (nav !== null && nav !== undefined) this.observer.observe(nav);
    }
    this.fit();
  }
  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined as never;
  }

  handleLaunch(): void {
    this.dispatchEvent(new CustomEvent('launch'));
  }
  handleMore(event: CustomEvent<{ value: string }>): void {
    go(event.detail.value);
  }

  private fit(): void {
    const room = this.template?.querySelector('nav')?.clientWidth ?? 0;
    const items = this.allItems;
    if (room === 0 || items.some(({ name }) => !this.widths.has(name))) return;
    const widths = items.map(({ name }) => this.widths.get(name) ?? 0);
    const total = widths.reduce((sum, width) => sum + width, 0);
    let left = total <= room ? room : room - MORE_WIDTH;
    let count = 0;
    for (const width of widths) {
      left -= width;
      if (left < 0) break;
      count += 1;
    }
    if (count !== this.fitting) this.fitting = count;
  }
}

const hrefOf = (item: NavItem): string =>
  item.kind === 'object'
    ? toUrl({ type: 'standard__objectPage', attributes: { objectApiName: item.target, actionName: 'home' } })
    : toUrl({ type: 'standard__navItemPage', attributes: { apiName: item.name } });

function activeItem(page: PageReference | undefined): NavItem | undefined {
  if (page === undefined) return undefined;
  const { apiName, objectApiName } = page.attributes as { readonly apiName?: string; readonly objectApiName?: string };
  if (page.type === 'standard__navItemPage') return itemNamed(apiName ?? '');
  return objectApiName === undefined ? undefined : context.items.find((item) => item.kind === 'object' && item.target === objectApiName);
}
