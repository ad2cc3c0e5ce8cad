/** Bots and agents, and the skills that route work. Source: Object Reference and Salesforce Field Reference Guide, "BotDefinition", "BotVersion", "AgentWorkSkill". */
import type { DescribedObjects } from './describedObject.ts';

export const BOTS: DescribedObjects = {
  BotDefinition: {
    nameField: 'DeveloperName',
    isReadOnly: true,
    fields: {
      DeveloperName: 'text(80)-! Name',
      MasterLabel: 'text(80)-! Bot Definition Name',
      AgentTemplate: 'text(255)- Template',
      AgentType: 'picklist(255)-~ Type of Agent',
      BotSource: 'picklist(255)- Type of Bot Source',
      BotUserId: 'ref- User ID > User',
      Description: 'area(1000)-',
      Type: 'picklist(255)-~!: *Bot|ExternalCopilot',
    },
  },
  BotVersion: {
    nameField: 'DeveloperName',
    fields: {
      BotDefinitionId: 'ref!+ Bot ID > BotDefinition',
      CopilotPrimaryLanguage: 'picklist(255)~ Agent Primary Language',
      CopilotSecondaryLanguages: 'text(1333) Agent Secondary Languages',
      DeveloperName: 'text(80)-! Object Name',
      Status: 'picklist(255)-~! [Inactive]: Active|*Inactive',
      ToneType: 'picklist(255)~',
      VersionNumber: 'int-',
    },
  },
  AgentWorkSkill: {
    nameField: 'Name',
    isReadOnly: true,
    fields: {
      Name: 'auto',
      AgentWorkId: 'ref-! > AgentWork',
      IsAdditionalSkill: 'bool-',
      SkillId: 'ref-! > Skill',
      SkillLevel: 'number(4,2)- SkillLevel',
      SkillPriority: 'int-',
      WasDropped: 'bool-',
    },
  },
};
