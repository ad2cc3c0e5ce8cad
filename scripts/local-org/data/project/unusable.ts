/** Metadata that a deployment would refuse: it is reported and left out, and the rest is used. */
import type { ProjectProblem } from './problem.ts';
import { flag, many, text, texts, type Xml } from './xml.ts';

type Metadata = Map<string, Map<string, Xml>>;
/** `09:00:00.000Z`. Source: Metadata API Developer Guide, "BusinessHoursSettings". */
const TIME = /^\d\d:\d\d:\d\d(?:\.\d{3})?Z?$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;

export function leaveOutUnusable(metadata: Metadata, problems: ProjectProblem[]): void {
  for (const [name, xml] of metadata.get('settings') ?? [])
    if (name.toLowerCase() === 'businesshours') metadata.get('settings')?.set(name, usableHours(xml, `${name}.settings`, problems));
  for (const [name, xml] of metadata.get('permissionsetgroup') ?? [])
    metadata.get('permissionsetgroup')?.set(name, usableGroup(xml, name, metadata, problems));
}

function usableHours(xml: Xml, file: string, problems: ProjectProblem[]): Xml {
  const usable = (element: string): readonly Xml[] =>
    many(xml, element).filter((entry) => {
      const wrong = Object.keys(entry).find((key) => !isUsable(key, text(entry, key) ?? ''));
      if (wrong === undefined && (element !== 'holidays' || isDated(entry))) return true;
      const what =
        wrong === undefined
          ? 'no date'
          : `${text(entry, wrong) ?? ''} as its ${wrong}: write ${wrong.endsWith('Time') ? '09:00:00.000Z' : '2026-12-24'}`;
      problems.push({ file, line: 1, message: `${text(entry, 'name') ?? element} has ${what}` });
      return false;
    });
  return { ...xml, businessHours: usable('businessHours'), holidays: usable('holidays') };
}
/** Source: Metadata API Developer Guide, "BusinessHoursSettings": a holiday that recurs may have its first day in either of the two elements. */
const isDated = (entry: Xml): boolean =>
  text(entry, 'activityDate') !== undefined || (flag(entry, 'isRecurring') && text(entry, 'recurrenceStartDate') !== undefined);
const isUsable = (key: string, value: string): boolean =>
  key.endsWith('Time') ? TIME.test(value) : !/(^|[a-z])Date$/.test(key) || DATE.test(value);

function usableGroup(xml: Xml, name: string, metadata: Metadata, problems: ProjectProblem[]): Xml {
  const muting = texts(xml, 'mutingPermissionSets').filter((one) => metadata.get('mutingpermissionset')?.has(one) === true);
  for (const one of texts(xml, 'mutingPermissionSets').filter((other) => !muting.includes(other)))
    problems.push({
      file: `${name}.permissionsetgroup`,
      line: 1,
      message: `There is no muting permission set ${one}. Add it to mutingpermissionsets/.`,
    });
  return { ...xml, mutingPermissionSets: muting };
}
