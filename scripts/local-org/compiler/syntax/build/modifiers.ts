/** Modifiers and annotations. */
import type { AnnotationContext, ElementValueContext, ModifierContext } from '@apexdevtools/apex-parser';
import type { Annotation, Modifiers, Range } from '../ast.ts';
import { literal } from './literals.ts';
import { rangeOf } from './range.ts';

export function modifiers(contexts: readonly ModifierContext[]): Modifiers {
  const words: string[] = [];
  const annotations: Annotation[] = [];
  for (const context of contexts) {
    const written = context.annotation();
    if (written != null) annotations.push(annotation(written));
    else words.push(sharingWords(context) ?? context.getText().toLowerCase());
  }
  return { words, annotations };
}

export const NO_MODIFIERS: Modifiers = { words: [], annotations: [] };

function sharingWords(context: ModifierContext): string | undefined {
  if (context.SHARING() == null) return undefined;
  if (context.WITHOUT() != null) return 'without sharing';
  return context.INHERITED() != null ? 'inherited sharing' : 'with sharing';
}

function annotation(context: AnnotationContext): Annotation {
  const parameters: Record<string, string> = {};
  const parameterRanges: Record<string, Range> = {};
  const single = context.elementValue();
  if (single != null) {
    parameters['value'] = valueText(single);
    parameterRanges['value'] = rangeOf(single);
  }
  for (const pair of context.elementValuePairs()?.elementValuePair_list() ?? []) {
    const name = pair.id().getText().toLowerCase();
    parameters[name] = valueText(pair.elementValue());
    parameterRanges[name] = rangeOf(pair.id());
  }
  return { name: context.id().getText(), parameters, parameterRanges, range: rangeOf(context) };
}

function valueText(context: ElementValueContext): string {
  return literal(context.literal()).text;
}
