/** Choices that make no sense, found before they are sent: the page leads to the first of them. */
import * as catalog from 'c/settingsCatalog';
import { fill } from 'c/format';
import { labels } from './labels';

export interface Problem {
    name: string;
    /** Where it is mended. */
    section: string;
    /** What is wrong, with the name of the choice. */
    words: string;
}
interface Range {
    min: number;
    max: number;
}
const sections: Readonly<Record<string, readonly { name: string; min?: number; max?: number }[]>> = {
    schedule: [{ name: 'everyHours', min: 2, max: 12 }],
    content: catalog.retention,
    people: catalog.matching,
    limits: catalog.budget,
};
const ranges = new Map<string, Range & { section: string }>();
for (const [section, items] of Object.entries(sections))
    for (const { name, min, max } of items) if (min !== undefined && max !== undefined) ranges.set(name, { section, min, max });

function problemOf(name: string, chosen: Readonly<Record<string, unknown>>): Problem | undefined {
    if (name === 'matchOrder' || name === 'matchOrderField')
        return chosen.matchOrder === 'By field' && !chosen.matchOrderField
            ? { name: 'matchOrderField', section: 'people', words: labels.settingFieldMissing }
            : undefined;
    const range = ranges.get(name);
    if (range === undefined || (name === 'everyHours' && chosen.frequency !== 'Every N hours')) return undefined;
    const { section, min, max } = range;
    const value = chosen[name];
    const isRight = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
    return isRight ? undefined : { name, section, words: `${catalog.labelOf(name)}: ${fill(labels.outOfRange, min, max)}` };
}

/** @param names the choices that wait to be saved. @return what the server would refuse of them, in the order of the page, each once. */
export const problemsOf = (names: readonly string[], chosen: Readonly<Record<string, unknown>>): Problem[] => [
    ...new Map(names.flatMap((name) => problemOf(name, chosen) ?? []).map((problem) => [problem.name, problem])).values(),
];
