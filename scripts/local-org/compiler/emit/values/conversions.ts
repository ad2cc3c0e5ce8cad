/** Values as ones of another type. */
import { literal, rt } from '../text.ts';
import type { Values } from '../writer.ts';

export const CONVERSIONS = {
  cast: (w, e) => rt('cast', w.value(e.value), w.type(e.type)),
  // an Id is kept as its text
  convert: (w, { conversion, value }) =>
    conversion === 'id-to-string' ? w.value(value) : rt('convert', literal(conversion), w.value(value)),
  instanceof: (w, e) => rt(e.holdsNull === true ? 'isNullOrType' : 'isType', w.value(e.value), w.type(e.test)),
} satisfies Partial<Values>;
