import { Notice } from '../../components/notice';
import { openPage } from '../../device/navigate';
import type { Desk } from '../answers';

/** What is running out, in one sentence that leads to the shelf. */
export const LowStock = ({ items }: { readonly items: Desk['lowStock'] }) => {
  if (items.length === 0) return null;
  const words = items
    .slice(0, 3)
    .map(({ title, available }) => `${title}剩 ${String(available)}`)
    .join('，');
  const more = items.length > 3 ? `等 ${String(items.length)} 样` : '';
  return (
    <Notice
      icon="box"
      label="库存不多，去看库存"
      onPress={() => {
        openPage('office/stock');
      }}
    >
      {`库存不多：${words}${more}`}
    </Notice>
  );
};
