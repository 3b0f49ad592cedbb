import { useState } from 'react';
import { office, useWrite } from '../../client';
import type { Asked, StockItem } from '../answers';
import type { Served } from '../../post/posts';
import { isReason } from '../pieces/reason-field';
import { canStock, piecesOf, type StockAct } from './stock-words';

/** One change of a shelf: taken in, counted or written off, with its reason. */
export const useStockAct = (post: Served, item: StockItem, onDone: (words: string) => void) => {
  const [act, setAct] = useState<StockAct>('receive');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const at = { office: post.office };
  const receive = useWrite('stock-receive', (input: Asked<'receiveStock'>, requestId) =>
    office.receiveStock.mutate({ ...input, ...at, requestId }),
  );
  const count = useWrite('stock-count', (input: Asked<'countStock'>, requestId) =>
    office.countStock.mutate({ ...input, ...at, requestId }),
  );
  const writeOff = useWrite('stock-writeoff', (input: Asked<'writeOffStock'>, requestId) =>
    office.writeOffStock.mutate({ ...input, ...at, requestId }),
  );
  const writes = { receive, count, writeoff: writeOff };
  const pieces = piecesOf(text, act);
  const send = async (number: number) => {
    const why = { item: item.item, reason: reason.trim() };
    const done =
      act === 'count'
        ? await count.run({ ...why, counted: number })
        : await (act === 'receive' ? receive : writeOff).run({ ...why, quantity: number });
    if (done !== undefined) onDone(`${item.title} 现在架上 ${String(done.available)} ${item.unit}`);
  };
  return {
    act,
    text,
    reason,
    pieces,
    setText,
    setReason,
    write: writes[act],
    choose: (wanted: StockAct) => {
      writes[act].reset();
      setAct(wanted);
      setReason('');
    },
    canSend: pieces !== null && isReason(reason) && canStock(item, act, pieces),
    send: () => {
      if (pieces !== null) void send(pieces);
    },
  };
};
