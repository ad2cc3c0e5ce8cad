/** Saving records, and `System.runAs`. */
import { literal, rt } from '../text.ts';
import type { Statements } from '../writer.ts';

export const DATA = {
  dml: (w, { operation, target, second, access, upsertField, range }) => {
    const options = { access: access ?? null, field: upsertField ?? null };
    const records = [w.value(target), second === undefined ? 'null' : w.value(second)];
    w.statement(`${rt('dml', literal(operation), ...records, literal(options))};`, range);
  },
  'run-as': (w, { user, body, range }) => {
    const before = w.temporary();
    w.statement(`const ${before}=${rt('enterRunAs', w.value(user))};try{`, range);
    w.body(body);
    w.line(`}finally{${rt('leaveRunAs', before)};}`);
  },
} satisfies Partial<Statements>;
