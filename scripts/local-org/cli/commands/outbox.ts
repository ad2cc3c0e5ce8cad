/** `apex outbox`: the emails and notifications that the org would have sent. */
import { withOrg, type Command } from './command.ts';

const moment = (ms: number): string => new Date(ms).toISOString();

export const outbox: Command = ({ orgFolder }) =>
  withOrg(orgFolder, ({ outbox: sent }) => {
    for (const { sentAt, recipients, subject, body } of sent.all())
      process.stdout.write(`${moment(sentAt)} email to ${recipients}: ${subject}\n${body}\n\n`);
    for (const { sentAt, userId, title, body, target } of sent.notifications())
      process.stdout.write(`${moment(sentAt)} notification to ${userId}: ${title}\n${body} (${target})\n\n`);
  });
