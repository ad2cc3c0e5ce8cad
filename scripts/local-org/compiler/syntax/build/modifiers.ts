/** Modifiers and annotations. */
import type { AnnotationContext, ElementValueContext, ModifierContext } from '@apexdevtools/apex-parser';
import type { Annotation, Modifiers, Range } from '../../../language/ast.ts';
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

function sharingWords(context: ModifierContext): string | undefined {
  if (context.SHARING() == null) return undefined;
  if (context.WITHOUT() != null) return 'without sharing';
  return context.INHERITED() != null ? 'inherited sharing' : 'with sharing';
}

function annotation(context: AnnotationContext): Annotation {
  const parameters: Record<string, string> = {};
  const parameterNames: Record<string, string> = {};
  const parameterRanges: Record<string, Range> = {};
  const texts: string[] = [];
  const add = (written: string, range: Range, value: ElementValueContext): void => {
    const { text, type } = literal(value.literal());
    const name = written.toLowerCase();
    parameters[name] = text;
    parameterNames[name] = written;
    parameterRanges[name] = range;
    if (type === 'String') texts.push(name);
  };
  const single = context.elementValue();
  if (single != null) add('value', rangeOf(single), single);
  for (const pair of context.elementValuePairs()?.elementValuePair_list() ?? [])
    add(pair.id().getText(), rangeOf(pair.id()), pair.elementValue());
  const isBareText = single != null && texts.length > 0;
  return { name: context.id().getText(), parameters, isBareText, parameterNames, texts, parameterRanges, range: rangeOf(context) };
}
