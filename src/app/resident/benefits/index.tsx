import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { BenefitRow } from '../credit/benefits-card';
import '../credit/credit.scss';
import { useCredit } from '../credit/use-credit';
import type { CreditBook } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { benefitPromise } from './promise';

type LevelProps = { readonly book: CreditBook; readonly level: CreditBook['levels'][number] };

const Level = ({ book, level }: LevelProps) => {
  const own = book.benefits.filter((each) => each.level === level.id);
  const isReached = level.fromCredit <= book.balance;
  return (
    <Card
      title={level.name}
      aside={isReached ? `${String(level.fromCredit)} 起，已到` : `${String(level.fromCredit)} 起`}
      isFlush
    >
      {own.length === 0 ? <View className="credit-none mist">这一级没有新的待遇。</View> : null}
      {own.map((each) => (
        <BenefitRow key={each.id} benefit={each} isByLevel />
      ))}
    </Card>
  );
};

/** Every level with what it opens, reached or not. */
const BenefitsPage = () => {
  const { book } = useCredit();
  return (
    <PageFrame title="惠民待遇" oldSince={oldSince(book)}>
      <QueryView reading={book} skeleton="page">
        {(found) => (
          <>
            <View className="s14 mist">{benefitPromise}</View>
            {found.levels.map((level) => (
              <Level key={level.id} book={found} level={level} />
            ))}
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default BenefitsPage;
