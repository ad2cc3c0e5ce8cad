/** Choices that make no sense, found before they are sent: the page leads to the first of them. */
import * as catalog from 'c/settingsCatalog';
import { fill } from 'c/format';
import { labels } from './labels';

export interface Problem {
    name: string;
    /** Where it is mended. */
    section: string;
    /** What is wrong. */
    words: string;
}
type Chosen = Readonly<Record<string, unknown>>;
interface Range {
    min: number;
    max: number;
    section: string;
}
const sections: Readonly<Record<string, readonly { name: string; min?: number; max?: number }[]>> = {
    schedule: [{ name: 'everyHours', min: 2, max: 12 }],
    content: catalog.retention,
    people: catalog.matching,
    limits: catalog.budget,
};
const ranges = new Map<string, Range>();
for (const [section, items] of Object.entries(sections))
    for (const { name, min, max } of items) if (min !== undefined && max !== undefined) ranges.set(name, { section, min, max });

function outOfRange(name: string, chosen: Chosen): Problem | undefined {
    const range = ranges.get(name);
    if (range === undefined || (name === 'everyHours' && chosen.frequency !== 'Every N hours')) return undefined;
    const { section, min, max } = range;
    const value = chosen[name];
    const isRight = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
    return isRight ? undefined : { name, section, words: fill(labels.outOfRange, min, max) };
}

function missingField({ matchOrder, matchOrderField }: Chosen): Problem | undefined {
    return matchOrder === 'By field' && !matchOrderField
        ? { name: 'matchOrderField', section: 'people', words: labels.settingFieldMissing }
        : undefined;
}

/** Hours in which nothing runs begin and end, and not at the same one. */
function halfQuiet({ quietFromHour, quietToHour }: Chosen): Problem | undefined {
    const hasFrom = typeof quietFromHour === 'number';
    const hasTo = typeof quietToHour === 'number';
    if (hasFrom !== hasTo) {
        return { name: hasFrom ? 'quietToHour' : 'quietFromHour', section: 'schedule', words: labels.scheduleQuietBoth };
    }
    return hasFrom && quietFromHour === quietToHour
        ? { name: 'quietToHour', section: 'schedule', words: labels.scheduleQuietSame }
        : undefined;
}

function runsBeforeRows({ importRunDays, importResultDays }: Chosen): Problem | undefined {
    return Number(importRunDays) < Number(importResultDays)
        ? { name: 'importRunDays', section: 'content', words: labels.settingRunsBeforeRows }
        : undefined;
}

/** As EmailShape has it. */
const ADDRESS = /^[^\s@,;<>()"[\]]+@[^\s@,;<>()"[\].]+(\.[^\s@,;<>()"[\].]+)+$/;
function wrongAddress({ alertAddresses }: Chosen): Problem | undefined {
    const wrong = String(alertAddresses ?? '')
        .split(/[,;]/)
        .map((address) => address.trim())
        .find((address) => address !== '' && !ADDRESS.test(address));
    return wrong === undefined
        ? undefined
        : { name: 'alertAddresses', section: 'limits', words: fill(labels.settingAddressUnknown, wrong) };
}

const rules: Readonly<Record<string, (chosen: Chosen) => Problem | undefined>> = {
    matchOrder: missingField,
    matchOrderField: missingField,
    quietFromHour: halfQuiet,
    quietToHour: halfQuiet,
    importRunDays: runsBeforeRows,
    importResultDays: runsBeforeRows,
    alertAddresses: wrongAddress,
};

/** @param names the choices that wait to be saved. @return what the server would refuse of them, in the order of the page, each once. */
export const problemsOf = (names: readonly string[], chosen: Chosen): Problem[] => [
    ...new Map(
        names.flatMap((name) => outOfRange(name, chosen) ?? rules[name]?.(chosen) ?? []).map((problem) => [problem.name, problem]),
    ).values(),
];

/** What is wrong, with the name of the choice. */
export const sentenceOf = ({ name, words }: Problem): string => `${catalog.labelOf(name)}: ${words}`;
