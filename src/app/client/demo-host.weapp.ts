/** On WeChat nobody borrows a person; whether this is a demo comes with the answer of `me`. */
import { setDemo } from './demo';
import { resident } from './doors';

export type Persona = { readonly id: string; readonly label: string; readonly description: string };

export const learnDemo = async (): Promise<void> => {
  const reply = await resident.me.query({});
  if (reply.ok) setDemo(reply.value.demo);
};
export const readPersonas = (): Promise<readonly Persona[]> => Promise.resolve([]);
export const becomePersona = (_persona: string): Promise<void> => Promise.resolve();
