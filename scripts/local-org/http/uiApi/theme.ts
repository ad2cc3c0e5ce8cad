/** The picture of an object and its colour. Source: User Interface API Developer Guide, "Theme Info"; Lightning Design System, "Icons" (the colours of pictures). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { objectPicture, pictureUrl } from '../../data/pictures.ts';
import type { ObjectSchema } from '../../data/schema/index.ts';
import type { LocalOrg } from '../../org.ts';

const STYLES = '@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css';
const COLOUR = /\.slds-icon-(standard|custom)-([\w-]+)\{background-color:[^}#]*#([0-9a-f]{6})/g;

let colours: ReadonlyMap<string, string> | undefined;
/** `standard-account` > `5867E8`. The stylesheet is read once. */
function colourOf(style: string): string | null {
  colours ??= new Map(
    [...readFileSync(createRequire(import.meta.url).resolve(STYLES), 'utf8').matchAll(COLOUR)].map(
      ([, kind = '', name = '', colour = '']) => [`${kind}-${name}`, colour.toUpperCase()] as const,
    ),
  );
  return colours.get(style) ?? null;
}

export function themeJson(org: LocalOrg, object: ObjectSchema): unknown {
  const picture = objectPicture(org.project, object);
  return { color: colourOf(picture.replaceAll(/[/_]/g, '-')), iconUrl: pictureUrl(`${picture}_120.png`) };
}
