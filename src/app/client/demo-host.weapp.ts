/** On WeChat nobody borrows a person; the tag comes with the answer of `me`. */
export type Persona = { readonly id: string; readonly label: string; readonly description: string };

export const learnDemo = (): Promise<void> => Promise.resolve();
export const readPersonas = (): Promise<readonly Persona[]> => Promise.resolve([]);
export const becomePersona = (_persona: string): Promise<void> => Promise.resolve();
