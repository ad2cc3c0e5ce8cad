/** Business hours: those that a project deploys, and the default ones of every org. Code reads them only. Source: Metadata API Developer Guide, "BusinessHoursSettings". */
import type { Project } from '../project/model.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import type { Rows, Values } from './rows.ts';
import { ZONE } from './zone.ts';

const DEFAULT = 'Default';
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z?$/;

/** What the settings say holds; what they do not name stays as it is. */
export function seedBusinessHours(rows: Rows, project: Project): void {
  rows.ensure('BusinessHours', { Name: DEFAULT }, { IsActive: 1, IsDefault: 1, TimeZoneSidKey: ZONE });
  const [, settings = {}] = [...(project.metadata.get('settings') ?? [])].find(([name]) => name.toLowerCase() === 'businesshours') ?? [];
  for (const entry of many(settings, 'businessHours')) {
    const values = valuesOf(entry);
    const id = rows.ensure('BusinessHours', { Name: text(entry, 'name') ?? DEFAULT });
    rows.store.run(
      `UPDATE "BusinessHours" SET ${Object.keys(values)
        .map((name) => `"${name}" = ?`)
        .join(', ')} WHERE "Id" = ?`,
      [...Object.values(values), id],
    );
    if (values['IsDefault'] === 1) rows.store.run('UPDATE "BusinessHours" SET "IsDefault" = 0 WHERE "Id" <> ?', [id]);
  }
}

function valuesOf(entry: Xml): Values {
  const times = DAYS.flatMap((day) =>
    (['StartTime', 'EndTime'] as const).map((end) => [`${day}${end}`, msOf(text(entry, `${day.toLowerCase()}${end}`))] as const),
  );
  return {
    IsActive: text(entry, 'active') === 'false' ? 0 : 1,
    IsDefault: flag(entry, 'default') ? 1 : 0,
    TimeZoneSidKey: text(entry, 'timeZoneId') ?? ZONE,
    ...Object.fromEntries(times),
  };
}

/** `09:00:00.000Z` in milliseconds after midnight. Errors: throws for another format. */
function msOf(time: string | undefined): number | null {
  if (time === undefined) return null;
  const [, hours, minutes, seconds, ms = '0'] = TIME.exec(time) ?? [];
  if (hours === undefined) throw new Error(`${time} is no time of business hours: write it as 09:00:00.000Z`);
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
}
