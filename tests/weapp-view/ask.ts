/** What a door answers a demo person, asked before a picture is taken. */
import { nanoid } from 'nanoid';
import { sessionOf, type Persona } from '../journeys/stage';

/** `ask('qiu', 'bureau/rules', { office })`: who, door and procedure, input; the value of a yes. */
export type Ask = <Value>(who: Persona, what: string, input?: object) => Promise<Value>;
/** `send`: the same for a write. */
export type Asking = { readonly ask: Ask; readonly send: Ask };

export const askAt = (address: string): Asking => {
  const ask: Ask = async <Value>(who: Persona, what: string, input: object = {}) => {
    const [door = '', path = ''] = what.split('/');
    const response = await fetch(`${address}/call/${door}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await sessionOf(address, who)}`,
      },
      body: JSON.stringify({ path, input }),
    });
    const found: { ok?: boolean; value: Value } = await response.json();
    if (found.ok !== true) throw new Error(`${what}: ${JSON.stringify(found)}`);
    return found.value;
  };
  return {
    ask,
    send: (who, what, input = {}) => ask(who, what, { ...input, requestId: `rq_${nanoid()}` }),
  };
};
