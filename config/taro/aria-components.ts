const aria = { 'aria-role': '', 'aria-label': '' };

/** Which native components can carry a role and a label; key order is part of the meaning. */
export const ariaComponents = {
  View: { ...aria },
  Text: { ...aria },
  Image: { ...aria },
  Input: { ...aria },
  Textarea: { ...aria },
  ScrollView: { ...aria },
};
