import { minuteOf } from '@kernel/day';
import { OfficeTable, type Column } from '../../components/office-table';
import type { StockMove } from '../answers';
import { moveName, withSign } from '../pieces/words';

export const actorOf = ({ called }: Pick<StockMove, 'called'>): string => called ?? '居民或系统';
/** A hand-over of what was set aside takes nothing more from the shelf. */
export const quantityOf = ({ quantity }: Pick<StockMove, 'quantity'>): string =>
  quantity === 0 ? '' : withSign(quantity);

const columns: readonly Column<StockMove>[] = [
  { key: 'at', title: '时间', width: '188px', cell: ({ at }) => minuteOf(new Date(at)) },
  { key: 'kind', title: '事项', width: '112px', cell: moveName },
  { key: 'title', title: '兑换品', width: '160px', cell: ({ title }) => title },
  { key: 'quantity', title: '件数', width: '72px', isNumber: true, cell: quantityOf },
  { key: 'called', title: '经办', width: '120px', cell: actorOf },
  { key: 'reason', title: '原因', width: 'minmax(160px, 1fr)', cell: ({ reason }) => reason ?? '' },
];

/** What moved, where a table has room. */
export const MovesTable = ({ moves }: { readonly moves: readonly StockMove[] }) => (
  <OfficeTable
    label="库存进出"
    columns={columns}
    rows={moves}
    keyOf={({ id }) => id}
    saidOf={(move) => `${moveName(move)} ${move.title} ${quantityOf(move)}`}
  />
);
