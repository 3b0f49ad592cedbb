/** What a door answers somebody, asked past the pages: to find or to make what a picture is of. */
import { sessionOf, type Persona } from '../journeys/stage';

type Asked = {
  readonly door: 'resident' | 'office' | 'visitor';
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
