/** Where word to people leads: Apex tests can't see what was sent. */
import { PACKAGE_ROOT } from '../compose.ts';
import { openOrg } from '../local-org/org.ts';

describe('an alert', () => {
  it.each([undefined, 'mail'])(
    'about a user leads to Home, by mail and by bell (namespace %s)',
    async (namespace) => {
      const org = openOrg({ projectDirs: [PACKAGE_ROOT], ...(namespace !== undefined && { namespace }) });
      org.executeAnonymous("new Alert('Title', 'Words', UserInfo.getUserId()).tell(UserInfo.getUserId());");
      const tab = namespace === undefined ? 'SyncHome' : `${namespace}__SyncHome`;
      expect(org.outbox.all().map(({ body }) => body)).toEqual([expect.stringMatching(new RegExp(`^Words\\n\\n.*/lightning/n/${tab}$`))]);
      const targets = org.outbox.notifications().map(({ target }): unknown => JSON.parse(target));
      expect(targets).toEqual([{ type: 'standard__navItemPage', attributes: { apiName: tab } }]);
      await org.close();
    },
    240_000,
  );
});
