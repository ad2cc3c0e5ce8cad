/**
 * The pictures of tabs.
 * Source: REST API Developer Guide, "Get Tabs" (its example: two pictures of Salesforce Classic, then a drawing and two pictures of Lightning Experience); Apex Developer Guide,
 * "Describing Tabs Using Schema Methods"; Lightning Design System, "Icons"; Metadata API Developer Guide, "CustomTab", motif; Apex Developer Guide, "ConnectApi.Motif Class" (its paths).
 */
import { ApexList } from '../../../platform/collections/index.ts';
import { Holder } from '../../../platform/core/holder.ts';
import { currentOrgUrl } from '../../../platform/system/addresses/url.ts';
import { platformType } from './members.ts';

/** A theme's name for the picture of an object's tab. */
interface Picture {
  /** Of Salesforce Classic: `accounts`. */
  readonly classic: string;
  /** Of Lightning Experience: `standard/account`. */
  readonly lightning: string;
}

/** Standard objects whose pictures are not called as the object is. */
const NAMES: Readonly<Record<string, Partial<Picture>>> = {
  Opportunity: { classic: 'opportunities' },
  Product2: { classic: 'products', lightning: 'standard/product' },
  Order: { lightning: 'standard/orders' },
  Quote: { lightning: 'standard/quotes' },
  Asset: { lightning: 'standard/asset_object' },
};
const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

/** A tab without a motif shows the platform's picture of a custom object. */
export function pictureOf(tab: string, object: string | undefined, motif: string | undefined): Picture {
  const [, number, name] = /^Custom(\d+): *(.*)$/.exec(motif ?? '') ?? [];
  if (number !== undefined)
    return { classic: `${groupOf(Number(number))}${(name ?? '').toLowerCase().replace(/\W/g, '')}`, lightning: `custom/custom${number}` };
  if (object === undefined || !tab.startsWith('standard-')) return { classic: 'custom', lightning: 'standard/custom' };
  return { classic: `${object.toLowerCase()}s`, lightning: `standard/${words(object)}`, ...NAMES[object] };
}

/** The first fifty motifs stand by themselves, the others in a folder. */
const groupOf = (number: number): string => (number <= 50 ? '' : 'custom51_100/');

const classicUrl = ({ classic }: Picture, size: number): string => `${currentOrgUrl()}/img/icon/${classic}${String(size)}.png`;

function icon(contentType: string, theme: string, size: number, url: string): Holder {
  return new Holder('Schema.DescribeIconResult', { ContentType: contentType, Height: size, Theme: theme, Url: url, Width: size });
}

export function iconsOf(picture: Picture): Readonly<Record<'IconUrl' | 'MiniIconUrl', string>> & { readonly Icons: ApexList } {
  const lightning = `${currentOrgUrl()}/img/icon/t4v35/${picture.lightning}`;
  return {
    IconUrl: classicUrl(picture, 32),
    MiniIconUrl: classicUrl(picture, 16),
    Icons: new ApexList(platformType('Schema.DescribeIconResult'), [
      ...[32, 16].map((size) => icon('image/png', 'theme3', size, classicUrl(picture, size))),
      icon('image/svg+xml', 'theme4', 0, `${lightning}.svg`),
      ...[60, 120].map((size) => icon('image/png', 'theme4', size, `${lightning}_${String(size)}.png`)),
    ]),
  };
}
