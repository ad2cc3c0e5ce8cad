/** Test.testInstall and similar methods: calls package scripts as the installer would. Source: Apex Reference Guide, "InstallHandler Interface", "SandboxPostCopy Interface". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { callBridge } from '../../bridge.ts';
import { automatedProcessUser } from '../../events/automatedProcess.ts';
import { data } from '../../../data/current.ts';

class InstallContext {
  readonly typeName: string;
  readonly previousVersion: ApexValue;
  readonly isPush: boolean;
  constructor(typeName: string, previousVersion: ApexValue, isPush: boolean) {
    this.typeName = typeName;
    this.previousVersion = previousVersion;
    this.isPush = isPush;
  }
}
class SandboxContext {
  readonly typeName = 'System.SandboxContext';
  readonly organizationId: string;
  readonly sandboxId: string;
  readonly sandboxName: string;
  constructor(organizationId: string, sandboxId: string, sandboxName: string) {
    this.organizationId = organizationId;
    this.sandboxId = sandboxId;
    this.sandboxName = sandboxName;
  }
}
const shared = {
  organizationId: () => transaction().org.id,
  installerId: () => transaction().user.id,
  uninstallerId: () => transaction().user.id,
};

/** As a new sandbox would call it, or as the test's user. Source: Apex Reference Guide, "Test Class", testSandboxPostCopyScript. */
function testSandboxPostCopyScript(
  script: ApexValue,
  organizationId: string,
  sandboxId: string,
  name: string,
  isRunAsAutoProcUser = false,
): void {
  const tx = transaction();
  const before = tx.user;
  if (isRunAsAutoProcUser) tx.user = data().runningUser(automatedProcessUser(data()));
  try {
    callBridge(script, 'system.sandboxpostcopy#runapexclass/1', new SandboxContext(organizationId, sandboxId, name));
  } finally {
    tx.user = before;
  }
}

for (const name of ['System.InstallContext', 'System.UninstallContext']) {
  definePlatformClass({
    name,
    isInstance: (value) => value instanceof InstallContext && value.typeName === name,
    methods: {
      ...shared,
      isPush: (self: InstallContext) => self.isPush,
      isUpgrade: (self: InstallContext) => self.previousVersion !== null,
      previousVersion: (self: InstallContext) => self.previousVersion,
    },
  });
}
definePlatformClass({
  name: 'System.SandboxContext',
  instances: SandboxContext,
  methods: {
    organizationId: (self: SandboxContext) => self.organizationId,
    sandboxId: (self: SandboxContext) => self.sandboxId,
    sandboxName: (self: SandboxContext) => self.sandboxName,
  },
});
definePlatformClass({
  name: 'System.Test',
  statics: {
    testInstall: (handler: ApexValue, version: ApexValue, isPush = false) =>
      void callBridge(handler, 'system.installhandler#oninstall/1', new InstallContext('System.InstallContext', version, isPush)),
    testUninstall: (handler: ApexValue) =>
      void callBridge(handler, 'system.uninstallhandler#onuninstall/1', new InstallContext('System.UninstallContext', null, false)),
    testSandboxPostCopyScript,
  },
});
