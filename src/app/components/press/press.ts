/** What makes a view a button: for the finger, the keyboard and the screen reader. */
export type Press = {
  /** What a screen reader says; left out where the words inside say it. */
  readonly label?: string | undefined;
  readonly role?: string;
  readonly isOff?: boolean | undefined;
  readonly isOn?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
};
export type PressProps = Readonly<Record<string, unknown>>;
