import { useState } from 'react';
import { office, useRead, useWrite, visitor } from '../../client';
import type { Answer, Asked } from '../answers';
import type { Served } from '../../post/posts';
import { cardMade } from '../print/made-kept';
import { archiveSent, emptyArchive, missingOf, type ArchiveForm } from './archive-form';

type Opened = Answer<'openArchive'>;

/** Archive, passbook and first card for a household that comes without a phone. */
export const useArchive = (post: Served) => {
  const [form, setForm] = useState(emptyArchive);
  const [opened, setOpened] = useState<Opened | null>(null);
  const desk = useRead(['desk', post.office], () => office.desk.query({ office: post.office }));
  const districts = useRead(['districts'], () => visitor.districts.query({}));
  const opening = useWrite('open-archive', (input: Asked<'openArchive'>, requestId) =>
    office.openArchive.mutate({ ...input, office: post.office, requestId }),
  );
  // Most who come live in the town of the office.
  const town = form.town ?? desk.value?.office?.town ?? null;
  const send = async () => {
    const sent = archiveSent(form, town);
    const done = sent === null ? undefined : await opening.run(sent);
    if (done === undefined) return;
    const { serial, code } = done;
    cardMade.keep({ serial, code, officeName: post.officeName });
    setOpened(done);
  };
  return {
    form,
    town,
    districts,
    opening,
    opened,
    missing: missingOf(form, town),
    change: (change: Partial<ArchiveForm>) => {
      setForm((before) => ({ ...before, ...change }));
    },
    send: () => void send(),
    another: () => {
      opening.reset();
      setOpened(null);
      setForm(emptyArchive);
    },
  };
};
export type Archive = ReturnType<typeof useArchive>;
