/** What agents of chats and Omni-Channel may do, and what their supervisors see. Source: Object Reference, "LiveChatUserConfig", "LiveChatBlockingRule", "LiveChatButtonDeployment", "LiveChatButtonSkill", "SkillUser", "PresenceDeclineReason", "PresenceUserConfigUser", "ServiceChannelStatus", "OmniSupervisorConfig" and its parts. */
import type { DescribedObjects } from './describedObject.ts';
import { all } from './words.ts';

/** Set when it is made. */
const LABELLED = { DeveloperName: 'text!+', Language: 'picklist+~', MasterLabel: 'text!+' } as const;
const SUPERVISED = { OmniSupervisorConfigId: 'ref!+ >> OmniSupervisorConfig' } as const;

const CHATS: DescribedObjects = {
  LiveChatUserConfig: {
    nameField: 'MasterLabel',
    fields: {
      ...LABELLED,
      DeveloperName: 'text+',
      AutoGreeting: 'area+?',
      ...all('int+', 'Capacity', 'CriticalWaitTime'),
      CustomAgentName: 'text+',
      ...all('bool+', 'HasLogoutSound', 'HasNotifications', 'HasRequestSound', 'HasSneakPeek', 'IsAutoAwayOnDecline'),
      ...all('bool', 'HasTransferConferenceGreeting', 'OptionsHasTransferConferenceGreeting'),
      ...all('bool+', 'OptionsHasAgentFileTransfer', 'OptionsHasAgentSneakPeek', 'OptionsHasAssistanceFlag', 'OptionsHasChatConferencing'),
      ...all('bool+', 'OptionsHasChatMonitoring', 'OptionsHasChatTransferToAgent', 'OptionsHasChatTransferToButton'),
      ...all('bool+', 'OptionsHasChatTransferToSkill', 'OptionsHasVisitorBlocking', 'OptionsHasWhisperMessage'),
      OptionsIsAutoAwayOnPushTimeout: 'bool+',
      ...all('picklist+~', 'SupervisorDefaultAgentStatus', 'SupervisorDefaultButtonId', 'SupervisorDefaultSkillId'),
    },
  },
  LiveChatUserConfigProfile: { fields: { LiveChatUserConfigId: 'ref!+ >> LiveChatUserConfig', ProfileId: 'ref!+ > Profile' } },
  LiveChatUserConfigUser: { fields: { LiveChatUserConfigId: 'ref!+ >> LiveChatUserConfig', UserId: 'ref+ > User' } },
  LiveChatBlockingRule: {
    nameField: 'MasterLabel',
    fields: { ...LABELLED, Description: 'text+?', FromIpAddress: 'text!+', ToIpAddress: 'text+' },
  },
  LiveChatButtonDeployment: { fields: { ButtonId: 'ref!+ >> LiveChatButton', DeploymentId: 'ref+ > LiveChatDeployment' } },
  LiveChatButtonSkill: { fields: { ButtonId: 'ref!+ >> LiveChatButton', SkillId: 'ref!+ > Skill' } },
  SkillUser: { fields: { SkillId: 'ref!+ >> Skill', UserId: 'ref+ > User' } },
};

const PRESENCE: DescribedObjects = {
  PresenceDeclineReason: { nameField: 'MasterLabel', fields: LABELLED },
  PresenceConfigDeclineReason: {
    fields: { PresenceDeclineReasonId: 'ref+ > PresenceDeclineReason', PresenceUserConfigId: 'ref!+ >> PresenceUserConfig' },
  },
  PresenceUserConfigUser: { fields: { PresenceUserConfigId: 'ref!+ >> PresenceUserConfig', UserId: 'ref!+ > User' } },
  ServiceChannelStatus: {
    fields: { ServiceChannelId: 'ref!+ >> ServiceChannel', ServicePresenceStatusId: 'ref+ > ServicePresenceStatus' },
  },
  ServiceChannelStatusField: {
    fields: { ServiceChannelId: 'ref!+ >> ServiceChannel', Type: 'picklist+~: Completed|InProgress', Value: 'text!+' },
  },
  ServiceChannelFieldPriority: { fields: { Priority: 'int!', ServiceChannelId: 'ref!+ >> ServiceChannel', Value: 'text!' } },
};

const SUPERVISORS: DescribedObjects = {
  OmniSupervisorConfig: {
    nameField: 'MasterLabel',
    fields: { ...LABELLED, IsTimelineHidden: 'bool', Language: 'picklist+~=', SkillVisibility: 'picklist~: AllSkills|AnySkill' },
  },
  OmniSupervisorConfigGroup: { fields: { ...SUPERVISED, GroupId: 'ref+ > Group' } },
  OmniSupervisorConfigProfile: { fields: { ...SUPERVISED, ProfileId: 'ref+u > Profile' } },
  OmniSupervisorConfigQueue: { fields: { ...SUPERVISED, QueueId: 'ref+ > Group' } },
  OmniSupervisorConfigSkill: { fields: { ...SUPERVISED, SkillId: 'ref+ > Skill' } },
  OmniSupervisorConfigUser: { fields: { ...SUPERVISED, UserId: 'ref+u > User' } },
};

export const AGENTS: DescribedObjects = { ...CHATS, ...PRESENCE, ...SUPERVISORS };
