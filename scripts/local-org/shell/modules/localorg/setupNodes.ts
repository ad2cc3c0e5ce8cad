/** The pages of Setup. */
export interface SetupNode {
  readonly node: string;
  readonly label: string;
  readonly icon: string;
}

export const SETUP_NODES: readonly SetupNode[] = [
  { node: 'ManageUsers', label: 'Users', icon: 'standard:user' },
  { node: 'PermSets', label: 'Permission Sets', icon: 'standard:portal' },
  { node: 'AsyncApexJobs', label: 'Apex Jobs', icon: 'standard:process' },
  { node: 'ScheduledJobs', label: 'Scheduled Jobs', icon: 'standard:event' },
  { node: 'ApexDebugLogs', label: 'Debug Logs', icon: 'standard:logging' },
  { node: 'Emails', label: 'Captured Emails', icon: 'standard:email' },
];
