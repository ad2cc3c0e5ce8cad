/**
 * Buttons above list views that lead to a Visualforce page with the ticked records.
 * Source: Metadata API Developer Guide, "WebLink" (displayType massActionButton, linkType, requireRowSelection) and "SearchLayouts" (listViewButtons, excludedStandardButtons).
 */
import { flag, many, text, texts, type Xml } from '../../data/project/xml.ts';
import { pageTarget, type ListSelection } from '../../http/visualforce/index.ts';
import { notFound, RestError } from '../../http/rest/errors.ts';
import type { LocalOrg } from '../../org.ts';
import type { RunningUser } from '../../platform/core/contract.ts';

export interface ListButton {
  readonly name: string;
  readonly label: string;
  /** Nothing happens before a record is ticked. */
  readonly needsSelection: boolean;
}

/** Those that the object's search layout names; without one every one of the object, as an administrator would place them. */
export const listButtons = (org: LocalOrg, objectName: string): readonly ListButton[] =>
  placed(org, objectName).map((xml) => ({
    name: text(xml, 'fullName') ?? '',
    label: text(xml, 'masterLabel') ?? text(xml, 'fullName') ?? '',
    needsSelection: flag(xml, 'requireRowSelection'),
  }));

/** Standard buttons that the object's search layout leaves out: `New`. */
export function excludedButtons(org: LocalOrg, objectName: string): readonly string[] {
  const object = org.project.objects.find(({ name }) => name === objectName);
  return object === undefined ? [] : many(object.definition, 'searchLayouts').flatMap((layout) => texts(layout, 'excludedStandardButtons'));
}

/** @return where the button leads. Errors: 404 for a button that is not there, 501 for one that leads to no page, and those of the page. */
export function pressListButton(org: LocalOrg, user: RunningUser, objectName: string, name: string, selection: ListSelection): string {
  const button = placed(org, objectName).find((xml) => text(xml, 'fullName') === name);
  if (button === undefined) throw notFound(`${objectName} has no list button ${name}`);
  const page = text(button, 'page');
  if (text(button, 'linkType') !== 'page' || page === undefined)
    throw new RestError(501, 'NOT_IMPLEMENTED', `not implemented: list buttons of the type ${String(text(button, 'linkType'))}`);
  return pageTarget(org, user, page, `/apex/${page}`, selection);
}

function placed(org: LocalOrg, objectName: string): readonly Xml[] {
  const object = org.project.objects.find(({ name }) => name === objectName);
  const all = (object?.webLinks ?? []).filter((xml) => text(xml, 'displayType') === 'massActionButton');
  const layouts = object === undefined ? [] : many(object.definition, 'searchLayouts');
  const named = new Set(layouts.flatMap((layout) => texts(layout, 'listViewButtons')));
  return layouts.length === 0 ? all : all.filter((xml) => named.has(text(xml, 'fullName') ?? ''));
}
