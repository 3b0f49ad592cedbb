import { View } from '@tarojs/components';
import { useRead, visitor } from '../../client';
import { Card } from '../../components/card';
import { isIconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import type { Benchmark } from '../../client/visitor-answers';
import './benchmark.scss';
import { ListingFigures } from './listing-figures';
import { ListingPaper } from './listing-paper';

const Measures = ({ found }: { readonly found: Benchmark }) => (
  <Card isFlush title="做了什么" {...(found.demo ? { aside: '示例' } : {})}>
    {found.measures.length === 0 ? <ListRow title="未填报" /> : null}
    {found.measures.map(({ icon, title, quantity }) => (
      <ListRow
        key={title}
        icon={isIconName(icon) ? icon : 'drop'}
        title={title}
        end={<View className="mist num">{quantity ?? '未填报'}</View>}
      />
    ))}
  </Card>
);

const reviewWords = ({ state, validUntil, reviewingUnit }: Benchmark) => {
  const by = reviewingUnit === null ? '复核单位未填报' : `由${reviewingUnit}复核`;
  if (state === 'expired') return `${validUntil} 到期，还没有复核，${by}`;
  return state === 'suspended' ? `名录暂停使用，${by}` : `${validUntil} 前复核，${by}`;
};

const Detail = ({ found }: { readonly found: Benchmark }) => (
  <View className="stack">
    <ListingPaper found={found} />
    <ListingFigures figures={found.figures} />
    <Measures found={found} />
    {found.story === null ? null : (
      <Card title="他们怎么做的">
        <View>{found.story}</View>
      </Card>
    )}
    <Notice
      kind={found.state === 'valid' ? 'info' : 'warn'}
      icon={found.state === 'suspended' ? 'warn' : 'calendar'}
    >
      {reviewWords(found)}
    </Notice>
    <View className="s14 mist listing-source">{`来源：${found.source}`}</View>
  </View>
);

const BenchmarkPage = () => {
  const id = usePageParams().id ?? '';
  const reading = useRead(['benchmark', id], () => visitor.benchmark.query({ id }));
  return (
    <PageFrame title="标杆详情" oldSince={reading.isOld ? reading.readAt : undefined}>
      <QueryView reading={reading} skeleton="page">
        {(found) => <Detail found={found} />}
      </QueryView>
    </PageFrame>
  );
};

export default BenchmarkPage;
