/** What makes a row of a table choosable, by finger, arrow keys and Enter. */
export type RowPress = {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};
export type RowProps = Readonly<Record<string, unknown>>;
