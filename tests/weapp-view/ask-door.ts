/** What a door answers somebody, asked past the pages: to find or to make what a picture is of. */
import { nanoid } from 'nanoid';
import { sessionOf, type Persona } from '../journeys/stage';

type Asked = {
  readonly door: 'resident' | 'office' | 'visitor' | 'bureau';
  readonly path: string;
  readonly input?: Readonly<Record<string, unknown>>;
};

export const askDoor = async (
  address: string,
  who: Persona | null,
  { door, path, input = {} }: Asked,
) => {
  const session = who === null ? {} : { authorization: `Bearer ${await sessionOf(address, who)}` };
  const response = await fetch(`${address}/call/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...session },
    body: JSON.stringify({ path, input }),
  });
  const answer = await response.json();
  if (answer.ok !== true) throw new Error(`${door}.${path}: ${JSON.stringify(answer)}`);
  return answer.value;
};

/** `ask('qiu', 'bureau/rules', { office })`: who, door and procedure, input; the value of a yes. */
type Ask = <Value>(who: Persona, what: string, input?: object) => Promise<Value>;
/** `send`: the same for a write. */
export type Asking = { readonly ask: Ask; readonly send: Ask };

const doors: readonly Asked['door'][] = ['resident', 'office', 'visitor', 'bureau'];

export const askAt = (address: string): Asking => {
  const ask: Ask = (who, what, input = {}) => {
    const [name, path = ''] = what.split('/');
    const door = doors.find((each) => each === name);
    if (door === undefined) throw new Error(`${what} is behind no door`);
    return askDoor(address, who, { door, path, input: { ...input } });
  };
  return {
    ask,
    send: (who, what, input = {}) => ask(who, what, { ...input, requestId: `rq_${nanoid()}` }),
  };
};
