/** Icons by object and tab, as base components name pictures. Source: Lightning Design System, "Icons". */
import { motifPicture, standardPicture } from '../../data/pictures.ts';

/** `Custom24: Building` > `custom:custom24`. */
export const motifIcon = (motif: string | undefined): string => iconNamed(motifPicture(motif));

/** `Account` > `standard:account`. */
export function standardIcon(object: string): string | undefined {
  const picture = standardPicture(object);
  return picture === undefined ? undefined : iconNamed(picture);
}

const iconNamed = (picture: string): string => picture.replace('/', ':');
