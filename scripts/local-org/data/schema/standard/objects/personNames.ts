/** The parts of a person's name. Source: Object Reference, "Contact", "Lead", "User". */
export const NAME_PARTS = {
  LastName: 'text(80)!',
  FirstName: 'text(40)',
  MiddleName: 'text(40)',
  Suffix: 'text(40)',
};

export const PERSON_NAME = { ...NAME_PARTS, Salutation: 'picklist(40): Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.' };
