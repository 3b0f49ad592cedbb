/** A card's number between its making and its printing: in memory only, since it pays. */
export type MadeCard = { readonly serial: string; readonly officeName: string };

let made: MadeCard | null = null;

export const keepCard = (card: MadeCard): void => {
  made = card;
};
export const madeCard = (): MadeCard | null => made;
export const forgetCard = (): void => {
  made = null;
};
