/**
 * The pictures of tabs.
 * Source: REST API Developer Guide, "Get Tabs" (its example: two pictures of Salesforce Classic, then a drawing and two pictures of Lightning Experience); Apex Developer Guide,
 * "Describing Tabs Using Schema Methods"; Metadata API Developer Guide, "CustomTab", motif; Apex Developer Guide, "ConnectApi.Motif Class" (its paths).
 */
import { ApexList } from '../../../platform/collections/index.ts';
import { Holder } from '../../../platform/core/holder.ts';
import { currentOrgUrl } from '../../../platform/system/addresses/url.ts';
import { motifPicture, pictureUrl, standardPicture } from '../../pictures.ts';
import { platformType } from './members.ts';

/** A theme's name for the picture of a tab. */
interface Picture {
  /** Of Salesforce Classic: `accounts`. */
  readonly classic: string;
  /** Of Lightning Experience: `standard/account`. */
  readonly lightning: string;
}

/** Objects whose icon in Salesforce Classic has another name than the object. */
const CLASSIC: Readonly<Record<string, string>> = { Opportunity: 'opportunities', Product2: 'products' };

export function pictureOf(tab: string, object: string | undefined, motif: string | undefined): Picture {
  if (object !== undefined && tab.startsWith('standard-'))
    return { classic: CLASSIC[object] ?? `${object.toLowerCase()}s`, lightning: standardPicture(object) ?? 'standard/default' };
  const [, number, name = ''] = /^Custom(\d+): *(.*)$/.exec(motif ?? '') ?? [];
  const classic = number === undefined ? 'custom' : `${groupOf(Number(number))}${name.toLowerCase().replace(/\W/g, '')}`;
  return { classic, lightning: motifPicture(motif) };
}

/** The first fifty motifs have no folder, the others are in one. */
const groupOf = (number: number): string => (number <= 50 ? '' : 'custom51_100/');

const classicUrl = ({ classic }: Picture, size: number): string => `${currentOrgUrl()}/img/icon/${classic}${String(size)}.png`;

function icon(contentType: string, theme: string, size: number, url: string): Holder {
  return new Holder('Schema.DescribeIconResult', { ContentType: contentType, Height: size, Theme: theme, Url: url, Width: size });
}

export function iconsOf(picture: Picture): Readonly<Record<'IconUrl' | 'MiniIconUrl', string>> & { readonly Icons: ApexList } {
  return {
    IconUrl: classicUrl(picture, 32),
    MiniIconUrl: classicUrl(picture, 16),
    Icons: new ApexList(platformType('Schema.DescribeIconResult'), [
      ...[32, 16].map((size) => icon('image/png', 'theme3', size, classicUrl(picture, size))),
      icon('image/svg+xml', 'theme4', 0, pictureUrl(`${picture.lightning}.svg`)),
      ...[60, 120].map((size) => icon('image/png', 'theme4', size, pictureUrl(`${picture.lightning}_${String(size)}.png`))),
    ]),
  };
}
