/** `apex jobs`: waiting jobs and their times. */
import { show, withOrg, type Command } from './command.ts';

export const jobs: Command = ({ json, orgFolder }) =>
  withOrg(orgFolder, ({ queue, schedules }) => {
    const waiting = queue
      .waiting()
      .map(({ id, kind, className, phase }) => ({ id, kind, class: className, status: queue.rows.status(id) ?? '', phase }));
    const scheduled = schedules
      .all()
      .map(({ id, cron, className }) => ({ id, kind: 'Schedule', class: className, status: cron ?? 'once', phase: '' }));
    show([...waiting, ...scheduled], json);
  });
