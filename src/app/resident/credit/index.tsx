import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { QuietButton } from '../pieces/quiet-button';
import type { CreditBook } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { BenefitsCard } from './benefits-card';
import './credit.scss';
import { CreditLines } from './credit-lines';
import { River } from './river';
import { useCredit } from './use-credit';

const Standing = ({ book }: { readonly book: CreditBook }) => (
  <View className="credit-cover">
    <View className="credit-top">
      <View>
        <View className="credit-small">现在是</View>
        <View className="credit-level">{book.level?.name ?? '未填报'}</View>
      </View>
      <View className="r num">
        <View className="credit-small">信用积分</View>
        <View className="credit-balance">{book.balance}</View>
      </View>
    </View>
    <River book={book} />
  </View>
);

const Next = ({ next }: Pick<CreditBook, 'next'>) => (
  <Card>
    <View className="num">
      {next === null ? (
        <View className="h">已经到最高一级</View>
      ) : (
        <View>
          {'再得 '}
          <View className="credit-missing">{next.missing}</View>
          {' 分，就到 '}
          <View className="credit-name">{next.name}</View>
        </View>
      )}
    </View>
    <View className="s14 mist">
      做一件事同时记两本账：存折里的分可以花，信用分只记着，不会花掉。
    </View>
  </Card>
);

const Promise = () => (
  <>
    <View className="credit-promise">
      <View className="ok">
        <Icon name="shield" />
      </View>
      <View className="grow">
        <View className="credit-name">只加分，不扣分。</View>
        不影响看病、上学和坐船；不能转让，不能换钱。记错了，点开那一笔提异议，更正会写明原因。
      </View>
    </View>
    <View className="row between wrap">
      <QuietButton
        text="看规则"
        icon="doc"
        onPress={() => {
          openPage('visitor/rules');
        }}
      />
      <QuietButton
        text="各级的待遇"
        icon="gift"
        onPress={() => {
          openPage('resident/benefits');
        }}
      />
    </View>
  </>
);

const Statements = () => (
  <Card isFlush>
    <ListRow
      icon="doc"
      title="信用积分证明"
      note="只给你自己定的一家看，随时能收回"
      onPress={() => {
        openPage('resident/statements');
      }}
    />
  </Card>
);

/** One's own credit: a level, what it opens, and the promise that it only grows. */
const CreditPage = () => {
  const { book, lines } = useCredit();
  return (
    <PageFrame title="节水信用" oldSince={oldSince(book)}>
      <QueryView reading={book} skeleton="page" isOfPoints>
        {(found) => (
          <>
            <Standing book={found} />
            <Next next={found.next} />
            <BenefitsCard book={found} />
            <Promise />
            <QueryView reading={lines} isOfPoints>
              {(pages) => <CreditLines pages={pages} />}
            </QueryView>
            <Statements />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default CreditPage;
