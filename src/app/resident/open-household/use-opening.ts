import { useState } from 'react';
import { resident, useRead, useWrite, visitor } from '../../client';
import { usePlaces } from '../reading/use-places';
import {
  emptyForm,
  openingSent,
  ownOffice,
  type OpeningForm,
  type OpeningSent,
} from './opening-form';

/** The form, the towns and offices to choose from, and the opening itself. */
export const useOpening = () => {
  const [form, setForm] = useState(emptyForm);
  const districts = useRead(['districts'], () => visitor.districts.query({}));
  const district =
    districts.value?.items.find(({ towns }) => towns.some(({ code }) => code === form.town))
      ?.code ?? null;
  const places = usePlaces(district, district === null);
  const write = useWrite('openHousehold', (input: OpeningSent, requestId) =>
    resident.openHousehold.mutate({ ...input, requestId }),
  );
  const [opened, setOpened] = useState<{ readonly passbookNo: string } | null>(null);
  const offices = places.value?.items ?? [];
  const filled: OpeningForm = {
    ...form,
    office: form.office ?? (form.town === null ? null : ownOffice(offices, form.town)),
  };
  const change = (what: Partial<OpeningForm>) => {
    // Another town has other offices.
    const moved = what.town !== undefined && what.town !== form.town ? { office: null } : {};
    setForm((before) => ({ ...before, ...moved, ...what }));
  };
  const open = async () => {
    const sent = openingSent(filled);
    if (sent === null) return;
    const found = await write.run(sent);
    if (found !== undefined) setOpened(found);
  };
  return { form: filled, change, districts, offices, opened, open: () => void open(), write };
};

export type Opening = ReturnType<typeof useOpening>;
